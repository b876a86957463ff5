import { expect, it } from 'vitest'
import type { Wording } from '../messages/use-wording.ts'
import type { CheckedCell } from './check-draft.ts'
import { faultsBySentence } from './fault-words.ts'

const wording: Wording = {
  language: 'zh',
  t: (key, values) => `${key} ${values?.text ?? ''}`.trim(),
  say: ({ zh }) => zh,
  title: ({ title }) => title,
  name: ({ name }) => name,
}

it('each sentence stands once, with all its cells in the order of the grid', () => {
  const rule = {
    kind: 'rule',
    field: 'value',
    message: { zh: '数值过大', en: 'too large' },
  } as const
  const cell = (key: string, faults: CheckedCell['faults']): CheckedCell => ({
    cell: {
      key,
      entity: key,
      period: '2024',
      owed: true,
      stored: undefined,
      counted: undefined,
      text: '',
    },
    input: null,
    version: null,
    faults,
  })
  const groups = faultsBySentence(
    [
      cell('a', [rule]),
      cell('b', [{ kind: 'text', trouble: 'number', text: '三次' }]),
      cell('c', [rule, { kind: 'server', message: '有人改过' }]),
      cell('d', []),
    ],
    wording,
  )
  expect(
    [...groups].map(([sentence, cells]) => [sentence, cells.map(({ cell }) => cell.key)]),
  ).toEqual([
    ['数值过大', ['a', 'c']],
    ['grid.fault.number 三次', ['b']],
    ['有人改过', ['c']],
  ])
})
