import { assessPlan, type ObservationInput, type ObservedValue } from '@gangyao/domain'
import { beforeEach, describe, expect, it } from 'vitest'
import { aDistrict, aPlan, aTarget, office } from '../../test/a-plan.ts'
import { aValue } from '../../test/a-value.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { valuesKnown } from '../assessments/current-values.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { publicReader } from '../published/public-reader.ts'
import { correctObservation } from './correct-observation.ts'
import { publishObservations } from './publish-observations.ts'
import { readRevisions } from './read-revisions.ts'
import { recordObservation } from './record-observation.ts'
import { saveObservations } from './save-observations.ts'

const PLAN = '2021-2025'
const ID = `${PLAN}~T04~${PLAN}~jiaotiju~~~typed`
const IN_TIME = new Date('2024-05-01T02:00:00Z')
const LONG_AFTER = new Date('2025-03-01T02:00:00Z')

onEachDatabase('a figure that was there in time', (database) => {
  let district = ''
  beforeEach(async () => {
    district = aDistrict()
    const records = aPlan(district)
    const dated = { recurrence: 'once', due: '2024-06-30', value: 40 } as const
    const targets = [...records.targets, aTarget({ code: 'T04', position: 3, ...dated })]
    await loadPlan(database.db, { ...records, targets }, office)
    await recordObservation(database.db, district, value(), office, IN_TIME)
  })

  const value = (changes: Partial<ObservationInput> = {}) =>
    aValue({ target: 'T04', period: PLAN, value: 46, ...changes })
  const correct = (version: number, changes: Partial<ObservationInput>, now = LONG_AFTER) =>
    correctObservation(database.db, district, ID, { ...value(changes), version }, office, now)
  const plan = async () => {
    const plan = await publicReader(database.db).plan(district, PLAN)
    if (!plan) throw new Error('the plan is not public')
    return plan
  }
  const ruleOf = async (values: ObservedValue[]) =>
    assessPlan((await plan()).records, values, '2025-12-31').find(({ target }) => target === 'T04')
      ?.rule
  const publicly = async () => {
    await publishObservations(database.db, district, [ID], office, LONG_AFTER)
    return ruleOf((await plan()).observations)
  }
  const knownRule = async (knownOn?: string) =>
    ruleOf(await valuesKnown(database.db, district, PLAN, { knownOn }))

  const WAYS = {
    'one by one': (changes: Partial<ObservationInput>) => correct(1, changes),
    'in a batch': (changes: Partial<ObservationInput>) =>
      saveObservations(
        database.db,
        district,
        [{ input: value(changes), version: 1 }],
        office,
        LONG_AFTER,
      ),
  }
  describe.each(Object.entries(WAYS))('and corrected %s', (_, save) => {
    it('stays in time where only the words beside it changed', async () => {
      await save({ note: '含民办学校', reason: '补充说明' })
      expect(await knownRule()).toBe('met')
      expect(await publicly()).toBe('met')
      for (const day of ['2024-12-31', '2025-12-31']) expect(await knownRule(day)).toBe('met')
    })

    it('is late where the figure itself is another one', async () => {
      await save({ value: 47 })
      expect(await knownRule()).toBe('met-late')
      expect(await publicly()).toBe('met-late')
      expect(await knownRule('2024-12-31')).toBe('met')
    })
  })

  it('keeps its day through many corrections of words, and every revision its own time', async () => {
    await correct(1, { note: '一' }, new Date('2024-08-01T02:00:00Z'))
    await correct(2, { note: '二' })
    const days = (await readRevisions(database.db, district, ID)).map((row) => [
      row.recordedAt.slice(0, 10),
      row.knownSince.slice(0, 10),
    ])
    expect(days).toEqual([
      ['2025-03-01', '2024-05-01'],
      ['2024-08-01', '2024-05-01'],
      ['2024-05-01', '2024-05-01'],
    ])
  })

  it('is one of the day it came back, after it was something else', async () => {
    await correct(1, { value: 30 }, new Date('2024-08-01T02:00:00Z'))
    await correct(2, {})
    expect(await knownRule()).toBe('met-late')
    expect(await knownRule('2024-12-31')).not.toMatch(/met/)
    expect(await knownRule('2024-07-31')).toBe('met')
  })
})
