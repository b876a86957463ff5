import { fileURLToPath } from 'node:url'
import { flattenPlan } from '@gangyao/domain'
import { readPlanFile } from '@gangyao/plan-file'
import { expect, it } from 'vitest'
import { openCycle } from '../../test/a-cycle.ts'
import { aDistrict, office } from '../../test/a-plan.ts'
import { openWorkbook, saveWorkbook } from '../../test/a-workbook.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { NOW } from '../../test/http.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { importReports } from './import-reports.ts'
import { readWorkbook } from './read-workbook.ts'

/** What one import of everything may take; on an idle machine it is a fiftieth of that. */
const MOST_MILLISECONDS = 5000

onEachDatabase('a whole quarter of the real plan', (database) => {
  it('is filled in through the workbook of the office in one import', async () => {
    const district = aDistrict()
    const { document, issuedText } = await readPlanFile(
      fileURLToPath(import.meta.resolve('@gangyao/plan-dongsheng-2021-2025/plan.yaml')),
    )
    if (!document) throw new Error('the plan file cannot be read')
    const plan = flattenPlan(document, issuedText)
    await loadPlan(database.db, { ...plan, district: { ...plan.district, code: district } }, office)
    const span = { start: '2024-04-01', end: '2024-06-30', opens: '2024-06-30' }
    const cycle = await openCycle(database.db, district, {
      ...{ code: '2024-Q2', kind: 'quarter', period: '2024-Q2' },
      ...span,
    })
    const id = `${cycle.plan}~${cycle.code}`
    const asked = { language: 'zh', today: '2024-06-30' } as const
    const { file: template } = await readWorkbook(database.db, district, id, asked)

    const sheets = await openWorkbook(template)
    const rowsOf = (kind: string) =>
      sheets.filter((sheet) => sheet.kind === kind).flatMap(({ rows }) => rows)
    expect(sheets.filter(({ kind }) => kind === 'progress')).toHaveLength(9)
    for (const row of rowsOf('progress')) row.narrative = `${row.task} 的进展。`.repeat(30)
    for (const row of rowsOf('figures')) row.state = '暂无数据'
    expect(rowsOf('progress')).toHaveLength(34)
    expect(rowsOf('figures').length).toBeGreaterThan(10)
    const all = rowsOf('progress').length + rowsOf('figures').length
    const file = await saveWorkbook(sheets)

    const run = async (seal: string | null) => {
      const begun = performance.now()
      const found = await importReports(database.db, district, id, file, seal, office, NOW)
      return { ...found, took: performance.now() - begun }
    }
    const tried = await run(null)
    expect(tried).toMatchObject({ faults: [], unchanged: 0 })
    const done = await run(tried.seal)
    expect(done.changes.filter(({ outcome }) => outcome === 'changed')).toHaveLength(all)
    expect(await run(null)).toMatchObject({ changes: [], unchanged: all })
    expect(done.took).toBeLessThan(MOST_MILLISECONDS)
  })
})
