import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { openCycle } from '../../test/a-cycle.ts'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { type FilledRow, openWorkbook, saveWorkbook } from '../../test/a-workbook.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { NOW } from '../../test/http.ts'
import { someLinks } from '../../test/some-links.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { importReports } from './import-reports.ts'
import { readWorkbook } from './read-workbook.ts'

const CYCLE = '2021-2025~2023'

const words = fc
  .string({ unit: fc.constantFrom('培', '训', 'a', '=', "'", ' ', '\n', '&', '<', '、', '1') })
  .map((text) => `完成${text}期`)
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const day = fc.constantFrom('2023-03-01', '2023年12月9日', '2023/1/31')

/** What a person writes in a row of texts; what is undefined they leave. */
const progressCells: fc.Arbitrary<FilledRow> = fc.oneof(
  fc.record({
    narrative: maybe(fc.oneof(words, fc.constant('清空'))),
    why: maybe(fc.oneof(words, fc.constant('清空'))),
    completedOn: maybe(fc.oneof(day, fc.constant('清空'))),
    // The unit of the row goes before each: evidence is a unit’s own.
    evidence: maybe(fc.constantFrom('-1', '-1、-2', '-2, -3', '清空')),
  }),
  fc.record({ noProgress: fc.constantFrom('是', '否', 'yes'), why: maybe(words) }),
)
const figureCells: fc.Arbitrary<FilledRow> = fc.oneof(
  fc.record({
    state: fc.constantFrom('实际数', '估计数', 'figure'),
    value: fc.oneof(fc.nat(5000), fc.constantFrom('1.2万', '1,200')),
    note: maybe(words),
  }),
  fc.record({ state: fc.constantFrom('不适用', '暂无数据', '零报告'), value: fc.constant(null) }),
  fc.record({
    ...{ state: fc.constant('暂无数据'), value: fc.constant(null), reason: maybe(words) },
    note: maybe(fc.oneof(words, fc.constant('清空'))),
  }),
)

onEachDatabase('a workbook that goes out and comes back', (database) => {
  const district = aDistrict()
  beforeAll(async () => {
    await loadPlan(database.db, aPlan(district), office)
    for (const { code } of aPlan(district).units)
      await someLinks(database.db, district, code, [`${code}-1`, `${code}-2`, `${code}-3`])
    const span = { start: '2023-01-01', end: '2023-12-31' }
    await openCycle(database.db, district, { code: '2023', ...span })
  })

  const download = async (language: 'zh' | 'en' = 'zh') => {
    const asked = { language, today: '2024-06-30' } as const
    return (await readWorkbook(database.db, district, CYCLE, asked)).file
  }
  const run = (file: Uint8Array, seal: string | null) =>
    importReports(database.db, district, CYCLE, file, seal, office, NOW)
  const stored = async () => {
    const [texts, values, lines] = await Promise.all([
      database.db.selectFrom('report_item').selectAll().where('district', '=', district).execute(),
      database.db.selectFrom('observation').selectAll().where('district', '=', district).execute(),
      database.db.selectFrom('audit').select('seq').where('district', '=', district).execute(),
    ])
    return { texts, values, lines: lines.length }
  }

  it('changes nothing as it is, and twice is once, whatever was filled in', async () => {
    const filled = fc.record({
      texts: fc.array(progressCells, { minLength: 3, maxLength: 3 }),
      figures: fc.array(figureCells, { minLength: 3, maxLength: 3 }),
      language: fc.constantFrom('zh' as const, 'en' as const),
    })
    await fc.assert(
      fc.asyncProperty(filled, async ({ texts, figures, language }) => {
        const sheets = await openWorkbook(await download())
        const rowsOf = (kind: string) =>
          sheets.filter((sheet) => sheet.kind === kind).flatMap(({ rows }) => rows)
        const write = (row: FilledRow, cells: FilledRow = {}) => {
          for (const [key, cell] of Object.entries(cells)) if (cell !== undefined) row[key] = cell
        }
        for (const [index, row] of rowsOf('progress').entries()) {
          const { evidence, ...cells } = texts[index] ?? {}
          write(row, {
            ...cells,
            evidence: evidence?.toString().replace(/-(?=\d)/g, `${row.unit}-`),
          })
        }
        for (const [index, row] of rowsOf('figures').entries()) write(row, figures[index])
        const file = await saveWorkbook(sheets)
        const tried = await run(file, null)
        expect(tried.faults).toEqual([])
        await run(file, tried.seal)
        const once = await stored()

        const again = await run(file, null)
        expect(again.changes).toEqual([])
        await run(file, again.seal)
        expect(await stored()).toEqual(once)

        const back = await run(await download(language), null)
        expect(back).toMatchObject({ changes: [], faults: [] })
      }),
      { numRuns: 12 },
    )
  })
})
