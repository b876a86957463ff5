import { describe, expect, it } from 'vitest'
import { faults, messages } from '../../test/findings.ts'
import { aPlan, aTask, ISSUED_TEXT, withTarget, withTasks } from '../../test/plans.ts'
import { checkPlan } from './check.ts'
import { openQuestions } from './open-questions.ts'

const open = { question: '是否含 2025 年？', questionEn: 'Is 2025 included?' }
const decided = { ...open, decision: '含', decisionEn: 'Yes', decidedOn: '2024-05-01' }

describe('what waits for a decision', () => {
  it('is every recorded question without one, of the plan and of its targets', () => {
    const plan = aPlan({
      questions: [
        { code: 'Q1', ...open },
        { code: 'Q2', ...decided },
        { code: 'Q3', ...open, decision: '' },
      ],
      ...withTarget({ interpretation: open }),
    })
    expect(faults(plan)).toEqual([
      'undecided questions.0',
      'undecided questions.2',
      'undecided actions.0.tasks.0.targets.0.interpretation',
    ])
    expect(messages(plan)[0]).toEqual({
      zh: 'Q1 还没有定口径：“是否含 2025 年？”',
      en: 'Q1 is not decided: “Is 2025 included?”',
    })
  })

  it('is a task that nobody leads', () => {
    const plan = aPlan(withTasks(aTask({ lead: [], tag: undefined })))
    expect(faults(plan)).toEqual(['no-lead actions.0.tasks.0'])
  })

  it('is a question, and what is wrong is an error', () => {
    const plan = aPlan(withTasks(aTask({ lead: [], responsible: ['无此单位'], tag: undefined })))
    expect(checkPlan(plan, ISSUED_TEXT).map(({ severity }) => severity)).toEqual([
      'error',
      'question',
    ])
  })
})

describe('a question', () => {
  it('is about records of the plan', () => {
    const about = (...codes: string[]) =>
      aPlan({ questions: [{ code: 'Q1', ...decided, about: codes }] })
    expect(faults(about('A1', 'A1.1', 'T01', 'kexie', '2021-2025'))).toEqual([])
    expect(faults(about('A1', 'T001'))).toEqual(['unknown-code questions.0.about.1'])
    expect(messages(about('T001'))[0]?.zh).toBe('规划里没有 T001，是不是 T01？')
  })
})

describe('the list of questions', () => {
  it('tells each with the decision in force', () => {
    const plan = aPlan({
      questions: [{ code: 'Q1', ...decided }],
      ...withTarget({ interpretation: { question: '40 名是人次吗？' } }),
    })
    expect(openQuestions(plan)).toEqual([
      { code: 'Q1', path: ['questions', 0], ...decided },
      {
        code: 'T01',
        path: ['actions', 0, 'tasks', 0, 'targets', 0, 'interpretation'],
        question: '40 名是人次吗？',
        questionEn: null,
        decision: null,
        decisionEn: null,
        decidedOn: null,
      },
    ])
  })
})
