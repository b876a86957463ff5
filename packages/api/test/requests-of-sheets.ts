import { importReports } from '../src/report-sheets/import-reports.ts'
import { readWorkbook } from '../src/report-sheets/read-workbook.ts'
import { openCycle } from './a-cycle.ts'
import { office } from './a-plan.ts'
import { openWorkbook, saveWorkbook } from './a-workbook.ts'
import { NOW } from './http.ts'
import { next, type Place, type Prepare } from './place.ts'

const cycleAt = async ({ db, district }: Place) => {
  const { plan, code } = await openCycle(db, district, { code: `C${next()}` })
  return `${plan}~${code}`
}

/** The form of the unit with something written in it. */
async function filledIn({ db, district, unit }: Place, id: string) {
  const asked = { unit, language: 'zh', today: '2024-06-30' } as const
  const sheets = await openWorkbook((await readWorkbook(db, district, id, asked)).file)
  for (const { kind, rows } of sheets)
    if (kind === 'progress') for (const row of rows) row.narrative = '培训两期，四十六人参加。'
  return saveWorkbook(sheets)
}

/** Forms that go out and come back as workbooks. */
export const SHEETS: Readonly<Record<string, Prepare>> = {
  'GET /cycles/{id}/export': async (place) => ({
    path: `/cycles/${await cycleAt(place)}/export?unit=${place.unit}`,
  }),
  'POST /cycles/{id}/import': async (place) => {
    const id = await cycleAt(place)
    const file = await filledIn(place, id)
    const { seal } = await importReports(place.db, place.district, id, file, null, office, NOW)
    return {
      path: `/cycles/${id}/import?seal=${seal}`,
      init: {
        body: new Uint8Array(file),
        headers: { 'content-type': 'application/octet-stream' },
      },
    }
  },
}
