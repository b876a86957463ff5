import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { freshDatabase } from '@gangyao/testing/databases'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openDatabase } from './open-database.ts'

/** Writes rows for ever and says of each, once it is in, that it is. */
const writer = (file: string) => `
  const { openDatabase } = await import(${JSON.stringify(new URL('./open-database.ts', import.meta.url).href)})
  const { migrate } = await import(${JSON.stringify(new URL('./migrate.ts', import.meta.url).href)})
  const { db } = openDatabase({ file: ${JSON.stringify(file)} })
  await migrate(db)
  for (let code = 100000; ; code++) {
    await db.insertInto('district').values({ code: String(code), name: 'x', nameEn: null, parent: null }).execute()
    console.log(code)
  }`

describe('SQLite', () => {
  it('loses no write that it has acknowledged when the process is killed', async () => {
    const fresh = await freshDatabase('sqlite')
    if (!('file' in fresh.at)) throw new Error('SQLite lives in a file')
    const flags = ['--no-warnings', '--conditions=@gangyao/source', '--input-type=module', '-e']
    const process_ = spawn(process.execPath, [...flags, writer(fresh.at.file)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let acknowledged = 0
    for await (const line of createInterface({ input: process_.stdout })) {
      acknowledged = Number(line)
      if (acknowledged === 100_040) process_.kill('SIGKILL')
    }
    const { db, close } = openDatabase(fresh.at)
    const rows = await db.selectFrom('district').select('code').execute()
    expect(acknowledged).toBeGreaterThanOrEqual(100_040)
    expect(rows.length).toBeGreaterThanOrEqual(acknowledged - 100_000 + 1)
    await close()
    await fresh.remove()
  })

  it('writes ahead, to the disk, with foreign keys', async () => {
    const fresh = await freshDatabase('sqlite')
    const { db, close } = openDatabase(fresh.at)
    const pragma = async (name: string) =>
      Object.values((await sql`pragma ${sql.raw(name)}`.execute(db)).rows[0] ?? {})[0]
    expect(await pragma('journal_mode')).toBe('wal')
    expect(await pragma('synchronous')).toBe(2)
    expect(await pragma('foreign_keys')).toBe(1)
    await close()
    await fresh.remove()
  })
})
