import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  type Assessment,
  assessPlan,
  checkObservation,
  type Light,
  unitsOwing,
} from '@gangyao/domain'
import { readValues, withRegisters } from '@gangyao/plan-file'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadPlan } from './plan.fixture.ts'

const path = fileURLToPath(new URL('demo.yaml', import.meta.url))
const demo = parse(readFileSync(path, 'utf8'))
const { records: plan } = await loadPlan()
const { registers, observations } = await readValues(path, plan.plan.code)
const records = withRegisters(plan, registers)

describe('the demonstration data', () => {
  it('says of itself that it is invented', () => {
    expect(demo).toMatchObject({ note: '演示数据，纯属虚构', noteEn: 'Invented for demonstration' })
  })

  it.each(observations)('$target $period $unit $entity could be entered by hand', (observation) => {
    const target = records.targets.find(({ code }) => code === observation.target)
    if (!target) throw new Error(`no target ${observation.target}`)
    expect(
      checkObservation(observation, {
        target,
        periods: records.periods,
        units: records.units,
        registers: records.registers,
        owing: unitsOwing(target, records, records.plan.end),
        today: records.plan.end,
      }),
    ).toEqual([])
  })

  it('gives one value per target, period, unit and entity', () => {
    const keys = observations.map(({ target, period, unit, entity }) =>
      [target, period, unit, entity].join('~'),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('has each value reported by a unit that answers for the task', () => {
    const strangers = observations.filter(({ target, unit }) => {
      const task = records.targets.find(({ code }) => code === target)?.task
      return task && !answersFor(task, unit)
    })
    expect(strangers).toEqual([])
  })

  it('shows what is done, done late, overdue and unknown once the term is over', () => {
    const assessments = assess('2026-01-31')
    expect(lightsOf(assessments)).toEqual(new Set<Light>(['met', 'overdue', 'no-data']))
    expect(assessments.map(({ rule }) => rule)).toContain('met-late')
    expect(
      assessments.filter(({ light }) => light === 'no-data').map(({ target }) => target),
    ).toEqual(['T09', 'T28'])
  })

  it('shows the other lights half-way through', () => {
    expect(lightsOf(assess('2023-06-30'))).toEqual(
      new Set<Light>(['on-course', 'behind', 'overdue', 'not-due', 'no-data']),
    )
  })
})

const answersFor = (task: string, unit: string) =>
  records.responsibilities.some((entry) => entry.task === task && entry.unit === unit) ||
  records.responsibilities.some((entry) => entry.task === task && entry.unit === 'all-members')

const lightsOf = (assessments: readonly Assessment[]) =>
  new Set(assessments.map(({ light }) => light))

/** As if each value had been entered on the last day of its period. */
const assess = (asOf: string) =>
  assessPlan(
    records,
    observations.map((observation) => ({
      ...observation,
      knownSince: `${records.periods.find(({ code }) => code === observation.period)?.end}T08:00:00.000Z`,
    })),
    asOf,
  )
