import { describe, expect, it } from 'vitest'
import { faults, messages } from '../../test/findings.ts'
import { aPlan, aTask, aUnit, ISSUED_TEXT, withTasks, withUnits } from '../../test/plans.ts'
import { checkPlan } from './check.ts'

const TASK = 'actions.0.tasks.0'
const untagged = { tag: undefined }

describe('units', () => {
  it('of a sound plan give nothing to say', () => {
    expect(faults(aPlan())).toEqual([])
  })

  it('are known, or the nearest known one is named', () => {
    const plan = aPlan(withTasks(aTask({ lead: ['区教体育局'] })))
    expect(faults(plan)).toEqual([`unknown-unit ${TASK}.lead.0`])
    expect(messages(plan)).toEqual([
      {
        zh: '单位表里没有“区教体育局”，是不是“区教育体育局”？',
        en: 'There is no unit “区教体育局”; is “区教育体育局” meant?',
      },
    ])
  })

  it('unlike any other are asked to be entered first', () => {
    const plan = aPlan(withTasks(aTask({ responsible: ['东胜供电分公司'], ...untagged })))
    expect(messages(plan)[0]?.zh).toBe('单位表里没有“东胜供电分公司”，请先在 units 里登记')
  })

  it('may be written by name, alias or code', () => {
    const task = aTask({ lead: ['jiaotiju'], responsible: ['区科学技术协会', '区财政局'] })
    expect(faults(aPlan(withTasks(task)))).toEqual([])
  })

  it('do not take the code that stands for all members', () => {
    const plan = aPlan(withUnits(aUnit({ code: 'all-members' })))
    expect(faults(plan)).toEqual(['reserved-code units.3.code'])
  })

  it('do not share a name, an alias or a code', () => {
    const other = (fields: object) =>
      faults(aPlan(withUnits(aUnit(), aUnit({ code: 'minwei', name: '区民委', ...fields }))))
    expect(other({})).toEqual([])
    expect(other({ name: '区民政局' })).toEqual(['unit-name-clash units.4.name'])
    expect(other({ aliases: ['民委', '区 民政局'] })).toEqual(['unit-name-clash units.4.aliases.1'])
    expect(other({ aliases: ['Minzhengju'] })).toEqual(['unit-name-clash units.4.aliases.0'])
  })

  it('are not called 各成员单位', () => {
    expect(faults(aPlan(withUnits(aUnit({ aliases: ['各成员单位'] }))))).toEqual([
      'unit-name-clash units.3.aliases.0',
    ])
  })

  it('may repeat their own name as an alias', () => {
    expect(faults(aPlan(withUnits(aUnit({ aliases: ['区民政局'] }))))).toEqual([])
  })

  it('that a reference cannot tell apart are all named', () => {
    const plan = aPlan({
      ...withUnits(aUnit({ aliases: ['区科协'] })),
      ...withTasks(aTask()),
    })
    expect(faults(plan)).toEqual([
      'unit-name-clash units.3.aliases.0',
      `ambiguous-unit ${TASK}.responsible.0`,
    ])
    expect(messages(plan)[1]?.zh).toBe(
      '“区科协”可以指区科学技术协会（kexie）、区民政局（minzhengju），请改写代码',
    )
  })
})

describe('responsibilities', () => {
  it('give a unit one part in a task', () => {
    const task = aTask({ responsible: ['区科协', '区教体局'], ...untagged })
    expect(faults(aPlan(withTasks(task)))).toEqual([`unit-named-twice ${TASK}.responsible.1`])
    expect(messages(aPlan(withTasks(task)))[0]?.zh).toContain('既是牵头单位又是责任单位')
  })

  it('name a unit once, whichever of its names is used', () => {
    const task = aTask({ responsible: ['区科协', '区科学技术协会'], ...untagged })
    expect(faults(aPlan(withTasks(task)))).toEqual([`unit-named-twice ${TASK}.responsible.1`])
    expect(messages(aPlan(withTasks(task)))[0]?.zh).toContain('写了两次')
  })

  it('fall to all members only where there are members', () => {
    const outside = { member: false as const }
    const plan = (member: object) =>
      aPlan({
        units: [aUnit({ code: 'kexie', name: '区科协', ...member })],
        ...withTasks(aTask({ lead: ['区科协'], responsible: ['各成员单位'], ...untagged })),
      })
    expect(faults(plan({}))).toEqual([])
    expect(faults(plan(outside))).toEqual([`no-members ${TASK}.responsible.0`])
  })
})

describe('the printed tag', () => {
  it('names no unit that the lists leave out', () => {
    const plan = aPlan(withTasks(aTask({ responsible: ['区科协'] })))
    expect(faults(plan)).toEqual([`tag-unit-unlisted ${TASK}.tag`])
    expect(messages(plan)[0]?.zh).toBe(
      '原文把“区财政局”写作任务 A1.1 的责任单位，responsible 里却没有它',
    )
  })

  it('names every unit that the lists name', () => {
    const task = aTask({ responsible: ['区科协', '区财政局', '区民政局'] })
    const plan = aPlan({ ...withUnits(aUnit()), ...withTasks(task) })
    expect(faults(plan)).toEqual([`listed-unit-untagged ${TASK}.responsible.2`])
  })

  it('asks about a unit that is not the one it names, for it may have been reformed since', () => {
    const task = aTask({ lead: ['区科协'], responsible: ['区财政局'] })
    const findings = checkPlan(aPlan(withTasks(task)), ISSUED_TEXT)
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['question']))
  })

  it('names each unit in the part that the lists give it', () => {
    const task = aTask({ lead: ['区科协'], responsible: ['区教育体育局', '区财政局'] })
    expect(faults(aPlan(withTasks(task)))).toEqual([
      `tag-unit-unlisted ${TASK}.tag`,
      `listed-unit-untagged ${TASK}.lead.0`,
      `tag-unit-unlisted ${TASK}.tag`,
      `listed-unit-untagged ${TASK}.responsible.0`,
    ])
  })

  it('names units that are known, or needs an alias', () => {
    const quote = '弘扬。（牵头单位：区教育体育局，责任单位：区科学协会）'
    const tag = '（牵头单位：区教育体育局，责任单位：区科学协会）'
    const task = aTask({ clause: { path: '1', quote }, tag, responsible: [], targets: [] })
    expect(faults(aPlan(withTasks(task)), quote)).toContain(`tag-unit-unknown ${TASK}.tag`)
    expect(messages(aPlan(withTasks(task)), quote).at(-1)?.zh).toBe(
      '括注里的“区科学协会”不在单位表里；如果就是“区科学技术协会”，请给它加上这个别名',
    )
  })

  it('may have brackets, colons and commas of either width, and all members', () => {
    const tag = '(牵头单位:区教体局,责任单位:各成员单位)'
    const task = aTask({
      clause: { path: '1', quote: `弘扬。${tag}` },
      tag: `${tag} `,
      responsible: ['all-members'],
      targets: [],
    })
    const plan = aPlan(withTasks(task))
    expect(faults(plan).filter((fault) => !fault.startsWith('quote'))).toEqual([])
  })

  it('in any other form is left alone', () => {
    for (const tag of [
      '（责任单位：区财政局）',
      '（牵头单位：区教育体育局，责任单位：区科协等）',
      '（牵头单位：区教育体育局。责任单位：区科协）',
      '（牵头单位：区教育体育局，责任单位：区科协，配合单位：区财政局）',
    ]) {
      const quote = `弘扬。${tag}`
      const task = aTask({ clause: { path: '1', quote }, tag, responsible: [], targets: [] })
      expect(faults(aPlan(withTasks(task)), `青少年科学素质提升行动${quote}`)).toEqual([])
    }
  })
})
