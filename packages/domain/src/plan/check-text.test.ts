import { describe, expect, it } from 'vitest'
import { faults, messages } from '../../test/findings.ts'
import {
  aPlan,
  aTargetInput,
  aTask,
  aUnit,
  ISSUED_TEXT,
  withTasks,
  withUnits,
} from '../../test/plans.ts'

const clause = (quote: string) => ({ path: '一', quote })
const principle = (quote: string) => ({
  principles: [{ code: 'R1', title: '精神', clause: clause(quote) }],
})

describe('quotes', () => {
  it('occur in the issued text, or the place where they depart from it is shown', () => {
    const plan = aPlan(principle('（一）突出科学家精神'))
    expect(faults(plan)).toEqual(['quote-not-found principles.0.clause.quote'])
    expect(messages(plan)).toEqual([
      {
        zh: '引文与印发原文不符：原文第 4 行“（一）突出科学”之后是“精神↵（一）青少”，引文写作“家精神”',
        en: 'The quote departs from the issued text: after “（一）突出科学” on line 4 the text has “精神↵（一）青少”, the quote “家精神”',
      },
    ])
  })

  it('with nothing in common with the text are shown themselves', () => {
    expect(messages(aPlan(principle('从未写过的话')))[0]?.zh).toBe(
      '印发原文里没有这段引文：“从未写过的话”',
    )
  })

  it('that run over the end of the text are told so', () => {
    const text = '（一）突出科学精神'
    const plan = aPlan({ ...principle(`${text}和科学家精神`), actions: [] })
    expect(messages(plan, text)[0]?.zh).toBe(
      '引文与印发原文不符：原文到“一）突出科学精神”就结束了，引文还有“和科学家精神”',
    )
  })

  it('are checked for every kind of record that has one', () => {
    const wrong = clause('从未写过')
    const plan = aPlan({
      basis: [{ title: '依据', clause: wrong }, { title: '依据' }],
      principles: [{ code: 'R1', title: '原则', clause: wrong }],
      targets: [aTargetInput({ code: 'T02', clause: wrong })],
      projects: [{ code: 'P1', title: '工程', clause: wrong, tasks: [] }],
      safeguards: [
        {
          code: 'S1',
          title: '保障',
          clause: wrong,
          targets: [aTargetInput({ code: 'T03', clause: wrong })],
          items: [{ code: 'S1.1', title: '分项', clause: wrong }],
        },
      ],
      themeDays: [{ code: 'D1', title: '科技周', clause: wrong }],
    })
    expect(faults(plan)).toEqual(
      [
        'basis.0',
        'principles.0',
        'projects.0',
        'safeguards.0',
        'safeguards.0.items.0',
        'targets.0',
        'safeguards.0.targets.0',
        'themeDays.0',
      ].map((path) => `quote-not-found ${path}.clause.quote`),
    )
  })

  it('of a target are part of its task’s', () => {
    const targets = [aTargetInput({ clause: clause('公民具备科学素质的比例达到15%') })]
    const plan = aPlan(withTasks(aTask({ targets })))
    expect(faults(plan)).toEqual(['quote-outside-task actions.0.tasks.0.targets.0.clause.quote'])
    expect(messages(plan)[0]?.en).toBe('The quote of target T01 is not part of the quote of A1.1')
  })

  it('of a target of the whole plan stand anywhere', () => {
    const targets = [aTargetInput({ code: 'T02', clause: clause('公民具备科学素质的比例达到15%') })]
    expect(faults(aPlan({ targets }))).toEqual([])
  })

  it('of a task hold its tag', () => {
    const task = aTask({ clause: clause('弘扬科学精神。每年培训科技辅导员40名以上。') })
    expect(faults(aPlan(withTasks(task)))).toEqual(['tag-outside-quote actions.0.tasks.0.tag'])
  })
})

describe('codes', () => {
  it('stand for one record, whatever its kind', () => {
    const plan = aPlan(withTasks(aTask(), aTask({ code: 'T01', targets: [] })))
    expect(faults(plan)).toEqual(['duplicate-code actions.0.tasks.0.targets.0.code'])
    expect(messages(plan)).toEqual([
      {
        zh: '代码 T01 用了两次：任务“弘扬科学精神”和目标“培训科技辅导员”',
        en: 'The code T01 is used twice: for the task “弘扬科学精神” and for the target “培训科技辅导员”',
      },
    ])
  })

  it('are not those that calendar periods take by themselves', () => {
    expect(faults(aPlan(withUnits(aUnit({ code: '2024-Q3' }))))).toEqual([
      'duplicate-code units.3.code',
    ])
    const plan = aPlan({
      plan: { code: '2024', title: '方案', start: '2024-01-01', end: '2025-12-31', text: 'x' },
    })
    expect(faults(plan)).toEqual(['duplicate-code plan.code'])
  })

  it('of entities are unique within their register only', () => {
    const entities = [
      { code: 'kexie', name: '甲' },
      { code: 'b', name: '乙' },
      { code: 'b', name: '丙' },
    ]
    expect(faults(aPlan({ registers: [{ code: 'towns', title: '镇', entities }] }))).toEqual([
      'duplicate-code registers.0.entities.2.code',
    ])
  })
})

describe('characters', () => {
  it('that nobody can see are refused, in the document and in the text', () => {
    const plan = aPlan(withUnits(aUnit({ name: '区民\u0000政局' })))
    expect(faults(plan)).toEqual(['unprintable-character units.3.name'])
    expect(messages(plan)[0]?.zh).toBe('文字里有看不见的控制字符（U+0000），请删去')
    const text = `${ISSUED_TEXT}\u001b`
    expect(faults(aPlan(), text)).toEqual(['unprintable-character plan.text'])
    expect(messages(aPlan(), text)[0]?.zh).toBe(
      '印发原文第 12 行有看不见的控制字符（U+001B），请删去',
    )
    expect(faults(aPlan(withUnits(aUnit({ name: '\ud800' }))))).toEqual([
      'unprintable-character units.3.name',
    ])
  })

  it('beyond the common ones are welcome', () => {
    expect(faults(aPlan(withUnits(aUnit({ name: '𠮷局•ᠮᠣᠩᠭᠣᠯ\n\t' }))))).toEqual([])
  })
})
