import { beforeAll, expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { proposalFor } from '../cycles/read-cycle.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { createRecord } from '../records/create-record.ts'
import { holidays } from './holiday.table.ts'

onEachDatabase('holidays that a district enters', (database) => {
  const district = aDistrict()
  const other = aDistrict()
  const period = { plan: '2021-2025', period: 'Y2030' }
  const proposal = (where: string) => proposalFor(database.db, where, period, '2031-01-02')

  beforeAll(async () => {
    for (const code of [district, other]) {
      await loadPlan(database.db, aPlan(code), office)
      // A period of the day after tomorrow, which no plan of the tests reaches.
      await database.db
        .insertInto('period')
        .values({
          ...{ district: code, plan: '2021-2025', code: 'Y2030', type: 'year', title: '2030 年' },
          ...{ titleEn: null, parent: null, start: '2030-01-01', end: '2030-12-31', version: 1 },
        })
        .execute()
    }
  })

  it('make the days of its cycles known, and nobody else’s', async () => {
    expect(await proposal(district)).toMatchObject({ known: false, year: 2031 })
    const spring = { title: '春节', titleEn: null, from: '2031-01-22', to: '2031-01-29' }
    const notice = { notice: '国办发明电〔2030〕1号', issuedOn: '2030-11-04', makeUp: [] }
    const entered = { code: '2031', ...notice, holidays: [spring] }
    await createRecord(database.db, holidays, district, entered, office)
    expect(await proposal(district)).toMatchObject({ known: true })
    expect(await proposal(other)).toMatchObject({ known: false, year: 2031 })
  })

  it('are held to what can be true', async () => {
    const wrong = { code: '2032', notice: '无', issuedOn: '2031-11-04', holidays: [] }
    await expect(
      createRecord(database.db, holidays, district, { ...wrong, makeUp: ['2032-01-06'] }, office),
    ).rejects.toMatchObject({ code: 'invalid', errors: [{ field: 'makeUp' }] })
  })
})
