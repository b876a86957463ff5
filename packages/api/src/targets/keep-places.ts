import { type PlanRecords, say, type Target } from '@gangyao/domain'
import { AmendmentRow } from '../amendments/amendment.table.ts'
import type { Db } from '../database/open-database.ts'
import { AppError } from '../errors/app-error.ts'
import { knownAs } from '../records/known-as.ts'
import { RegisterRow } from '../registers/register.table.ts'
import { counted } from '../text/counted.ts'
import { type Misfit, type Stranded, strandedValues } from './stranded-values.ts'

/**
 * A target does not change so that values reported for it no longer fit.
 *
 * @throws AppError `conflict`, field by field, with how many are in the way
 */
export async function keepPlaces(
  db: Db,
  district: string,
  before: Target,
  after: Target | null,
): Promise<void> {
  if (after === null) return
  const around = await readAround(db, district, before.plan)
  const stranded = await strandedValues(
    db,
    district,
    before.plan,
    { ...around, targets: [before] },
    { ...around, targets: [after] },
  )
  if (stranded.length === 0) return
  const errors = misfitsOf(stranded).map(({ misfit, count }) => ({
    field: misfit,
    message: say(
      `已有 ${count} 条数据${WORDS[misfit].zh}`,
      `${counted(count, 'value')} reported already ${WORDS[misfit].en}`,
    ),
  }))
  const known = knownAs({ noun: say('目标', 'target'), key: ['code'] }, before)
  const zh = errors.map(({ message }) => message.zh).join('；')
  const en = errors.map(({ message }) => message.en).join('; ')
  throw new AppError(
    'conflict',
    say(
      `${known.zh}不能这样改：${zh}。请先删除这些数据；如是后来的文件改变了要求，请登记一次调整`,
      `The ${known.en} cannot change so: ${en}. Delete these values first; where a later notice changed what is asked, enter an amendment`,
    ),
    { errors },
  )
}

const WORDS: Record<Misfit, { zh: string; en: string }> = {
  scope: { zh: '不在修改后的范围内', en: 'would lie outside the scope' },
  recurrence: { zh: '的周期与修改后的填报周期不符', en: 'would be for other periods' },
  kind: { zh: '不是修改后的数值类型', en: 'would not be of this kind' },
  dimensions: { zh: '的类别将不复存在', en: 'would be of a category that is no more' },
}

/** How many values each field of a target would not fit. */
export const misfitsOf = (stranded: readonly Stranded[]): { misfit: Misfit; count: number }[] =>
  [...new Set(stranded.map(({ misfit }) => misfit))].map((misfit) => ({
    misfit,
    count: stranded.filter((entry) => entry.misfit === misfit).length,
  }))

async function readAround(
  db: Db,
  district: string,
  plan: string,
): Promise<Pick<PlanRecords, 'periods' | 'registers' | 'amendments'>> {
  const here = { district, plan }
  const periods = db.selectFrom('period').selectAll()
  const registers = db.selectFrom('register').selectAll()
  const amendments = db.selectFrom('amendment').selectAll()
  return {
    periods: await periods.where((eb) => eb.and(here)).execute(),
    registers: (await registers.where((eb) => eb.and(here)).execute()).map((row) =>
      RegisterRow.parse(row),
    ),
    amendments: (await amendments.where((eb) => eb.and(here)).execute()).map((row) =>
      AmendmentRow.parse(row),
    ),
  }
}
