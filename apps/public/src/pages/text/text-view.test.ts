import { expect, it } from 'vitest'
import { anIndex, aValue } from '../../../test/small-plan.ts'
import { textView } from './text-view.ts'

it('lists chapters and sections as contents, each reached by the code of its record', () => {
  expect(textView(anIndex()).contents).toEqual([
    { id: 'chapter-1', text: '一、提升行动', sections: [{ id: 'A1', text: '（一）青少年行动' }] },
    { id: 'chapter-2', text: '二、重点工程', sections: [{ id: 'P1', text: '（一）设施工程' }] },
    {
      id: 'chapter-3',
      text: '三、组织实施',
      sections: [{ id: 'chapter-3-1', text: '（一）加强领导' }],
    },
  ])
})

it('leads from a clause to its record, with the light it stands at', () => {
  const observations = [aValue('T04', '2022', 1)]
  const ways = textView(anIndex({ observations })).blocks.flatMap((block) => block.ways)
  expect(ways).toContainEqual({ kind: 'task', code: 'P1.1', light: 'met' })
  expect(ways).toContainEqual({ kind: 'task', code: 'A1.2', light: null })
  expect(ways).toContainEqual({ kind: 'safeguard', code: 'S1', light: null })
})
