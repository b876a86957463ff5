import { spawn } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { anInstallation, folders, inDatabase } from '../test/an-installation.ts'
import { connect } from './connect.ts'

const { fresh, remove } = folders()
afterAll(remove)

/** Does to a database what a restore does: keeps everybody out, puts another in its place, lets go. */
const restoring = (file: string, other: string) => `
  import { renameSync } from 'node:fs'
  const { holdSqlite } = await import(${JSON.stringify(new URL('../../../packages/api/src/backup/hold-sqlite.ts', import.meta.url).href)})
  const release = holdSqlite(${JSON.stringify(file)})
  console.log('held')
  await new Promise((resolve) => setTimeout(resolve, 500))
  renameSync(${JSON.stringify(other)}, ${JSON.stringify(file)})
  release()`

it('works with what was restored, not with the file it waited for', async () => {
  const data = fresh()
  const file = join(data, 'gangyao.sqlite')
  await anInstallation(data, { file })
  cpSync(file, join(data, 'other'))
  await inDatabase({ file }, (db) => db.updateTable('plan').set({ title: 'before' }).execute())

  const flags = ['--no-warnings', '--input-type=module', '-e']
  const restore = spawn(process.execPath, [...flags, restoring(file, join(data, 'other'))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => restore.stdout.once('data', resolve))
  const { db, close } = await connect({ data, databaseUrl: undefined })
  const { title } = await db.selectFrom('plan').select('title').executeTakeFirstOrThrow()
  await close()
  expect(title).toMatch(/科学素质/)
})
