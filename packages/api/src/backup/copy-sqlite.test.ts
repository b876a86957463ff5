import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { migrate } from '../database/migrate.ts'
import { type OpenDatabase, openDatabase } from '../database/open-database.ts'
import { recordObservation } from '../observations/record-observation.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { copySqlite } from './copy-sqlite.ts'
import { holdSqlite } from './hold-sqlite.ts'
import { inspectSqlite } from './inspect-sqlite.ts'

const SCHOOLS = 500
const schools = Array.from({ length: SCHOOLS }, (_, index) => ({
  code: `s${index}`,
  name: `第${index}小学`,
}))

describe('a copy of a SQLite database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gangyao-copy-'))
  const file = join(folder, 'source.sqlite')
  const district = aDistrict()
  let source: OpenDatabase
  beforeAll(async () => {
    source = openDatabase({ file })
    await migrate(source.db)
    const plan = aPlan(district)
    const registers = plan.registers.map((register) => ({ ...register, entities: schools }))
    await loadPlan(source.db, { ...plan, registers }, office)
    // 30 MB, so that copying takes several steps and others have their turn between them.
    await sql`
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 150)
      insert into verification select i, 'x', hex(randomblob(100000)), '', '', '' from n`.execute(
      source.db,
    )
  })
  afterAll(async () => {
    await source.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const record = (index: number) =>
    recordObservation(
      source.db,
      district,
      {
        plan: '2021-2025',
        target: 'T02',
        period: '2023',
        unit: 'weixuanbu',
        entity: `s${index}`,
        dimension: '',
        source: 'typed',
        state: 'reported',
        value: index,
        numerator: null,
        denominator: null,
        happened: null,
        note: null,
        reason: null,
      },
      office,
      new Date(1_700_000_000_000 + index),
    )

  it('is of one moment, and ends while another connection writes without a pause', async () => {
    for (let index = 0; index < 20; index++) await record(index)
    let written = 20
    let copying = true
    const writer = (async () => {
      while (copying && written < SCHOOLS) {
        await record(written++)
        await new Promise(setImmediate)
      }
    })()
    const to = join(folder, 'copy.sqlite')
    await copySqlite(file, to)
    copying = false
    await writer

    const copy = openDatabase({ file: to })
    const values = async ({ db }: OpenDatabase) =>
      db.selectFrom('observation').selectAll().orderBy('recordedAt').execute()
    const [copied, all] = [await values(copy), await values(source)]
    await copy.close()
    expect(copied.length).toBeGreaterThanOrEqual(20)
    expect(written).toBeGreaterThan(copied.length)
    // The first so many, without a gap: nothing half-written, nothing out of order.
    expect(copied).toEqual(all.slice(0, copied.length))
    expect(inspectSqlite(to).rows).toMatchObject({ observation: copied.length, target: 3 })
  })

  it('fails when the disk takes no more, and leaves the source as it is', async () => {
    const before = await source.db.selectFrom('observation').selectAll().execute()
    const to = join(folder, 'too-large.sqlite')
    const script = `
      const { copySqlite } = await import(${JSON.stringify(new URL('./copy-sqlite.ts', import.meta.url).href)})
      await copySqlite(${JSON.stringify(file)}, ${JSON.stringify(to)}).then(
        () => console.log('copied'), (error) => console.log(error.code))`
    // A limit on the size of files is what an ordinary user has of a full disk.
    const { stdout } = spawnSync(
      'sh',
      [
        '-c',
        'ulimit -f 200 && exec "$0" --no-warnings --input-type=module -e "$1"',
        process.execPath,
        script,
      ],
      { encoding: 'utf8' },
    )
    expect(stdout.trim()).toMatch(/^SQLITE_(FULL|IOERR)/)
    expect(statSync(file).size).toBeGreaterThan(200 * 1024)
    expect(await source.db.selectFrom('observation').selectAll().execute()).toEqual(before)
  })

  it('is never mistaken for one that nobody uses', async () => {
    expect(holdSqlite(file)).toBeNull()
    const to = join(folder, 'held.sqlite')
    await copySqlite(file, to)
    const release = holdSqlite(to)
    expect(release).not.toBeNull()
    expect(holdSqlite(to)).toBeNull()
    release?.()
    holdSqlite(to)?.()
  })
})
