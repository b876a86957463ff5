import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  type Assessment,
  assessPlan,
  assessTarget,
  checkObservation,
  knownOn,
  Light,
  unitsOwing,
} from '@gangyao/domain'
import { readValues, withRegisters } from '@gangyao/plan-file'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadPlan } from './plan.fixture.ts'

interface Expected {
  figures: Pick<Assessment, 'light' | 'rule' | 'required' | 'expected' | 'actual'>
  label: Assessment['label']
  zh: string
  en: string
}

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const expectations: Record<string, Record<string, Expected>> = parse(
  readFileSync(file('sample.expected.yaml'), 'utf8'),
)
const { records: plan } = await loadPlan()
const { registers, benchmarks, observations } = await readValues(
  file('sample.yaml'),
  plan.plan.code,
)
const records = withRegisters(plan, registers, benchmarks)
const endOf = new Map(records.periods.map(({ code, end }) => [code, end]))

/** Each value entered on the last day of its period, once. */
const values = observations.map((observation) => ({
  ...observation,
  knownSince: `${endOf.get(observation.period)}T08:00:00.000Z`,
  recordedAt: `${endOf.get(observation.period)}T08:00:00.000Z`,
  version: 1,
}))

const targetOf = (code: string) => {
  const target = records.targets.find((candidate) => candidate.code === code)
  if (!target) throw new Error(`no target ${code}`)
  return target
}

describe('the sample', () => {
  it.each(observations)('$target $period $unit $entity could be entered by hand', (observation) => {
    const target = targetOf(observation.target)
    const { periods, units } = records
    const owing = unitsOwing(target, records, records.plan.end)
    expect(
      checkObservation(observation, {
        target,
        periods,
        units,
        registers: records.registers,
        owing,
        today: records.plan.end,
      }),
    ).toEqual([])
  })

  it('shows every light', () => {
    const seen = Object.values(expectations).flatMap((day) => Object.values(day))
    expect(new Set(seen.map(({ figures }) => figures.light))).toEqual(new Set(Light.options))
    expect(new Set(seen.map(({ figures }) => figures.rule))).toEqual(
      new Set([
        ...['met', 'met-late', 'missed', 'at-due', 'no-data', 'share-of-expected', 'zero'],
        'otherwise',
      ]),
    )
  })
})

describe.each(Object.entries(expectations))('on %s', (day, targets) => {
  const assessments = new Map(
    assessPlan(records, values, day).map((assessment) => [assessment.target, assessment]),
  )

  it('all 28 targets are looked at', () => {
    expect(Object.keys(targets)).toEqual(records.targets.map(({ code }) => code))
  })

  it.each(Object.entries(targets))('%s stands as worked out by hand', (code, expected) => {
    const { light, label, rule, required, expected: due, actual, sentence } = found(code)
    expect({
      figures: { light, rule, required, expected: due, actual },
      label,
      ...sentence,
    }).toEqual(expected)
  })

  const found = (code: string) => {
    const assessment = assessments.get(code)
    if (!assessment) throw new Error(`no assessment of ${code}`)
    return assessment
  }
})

describe('a figure filled in later', () => {
  const target = targetOf('T13')
  const revisions = values.map((value) =>
    value.target === 'T13' && value.period === '2023'
      ? { ...value, recordedAt: '2025-03-10T02:00:00.000Z', knownSince: '2025-03-10T02:00:00.000Z' }
      : value,
  )
  const metBy = (day: string, known: string) =>
    assessTarget(target, records, knownOn(revisions, known), day)

  it('counts for the year it is for', () => {
    expect(metBy('2023-12-31', '2025-12-31').actual).toBe(3)
  })

  it('was not known before it was recorded', () => {
    const { actual, sentence } = metBy('2023-12-31', '2023-12-31')
    expect(actual).toBe(2)
    expect(sentence.zh).toBe('共 5 年，已到期 3 年，已完成 2 年；无数据 1：2023 年。')
    expect(metBy('2024-12-31', '2025-03-09').light).toBe('no-data')
    expect(metBy('2024-12-31', '2025-03-10').light).toBe('on-course')
  })
})
