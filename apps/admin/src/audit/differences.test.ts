import { describe, expect, it } from 'vitest'
import { differencesOf, valueText } from './differences.ts'

const WORDS = {
  nothing: '（空）',
  yes: '是',
  no: '否',
  more: (count: number) => `另有 ${count} 项`,
  tooLarge: (bytes: number) => `太大（${bytes} 字节）`,
  known: (field: string, value: unknown) =>
    field === 'unit' && value === 'jiaotiju' ? '区教育体育局' : undefined,
}
const text = (field: string, value: unknown) => valueText(field, value, 'zh', WORDS)

describe('the differences of an entry', () => {
  it('are those between before and after, without what the machine counts', () => {
    const differences = differencesOf({
      before: '{"value":0,"version":1}',
      after: '{"value":46,"version":2}',
    })
    expect(differences).toMatchObject([{ kind: 'changed', path: ['value'], before: 0, after: 46 }])
  })

  it('of a new record are all it holds', () => {
    expect(differencesOf({ before: null, after: '{"title":"讲座","upper":null}' })).toMatchObject([
      { kind: 'added', path: ['title'], after: '讲座' },
    ])
  })

  it('are none where nothing was kept', () => {
    expect(differencesOf({ before: null, after: null })).toEqual([])
  })
})

describe('a value in words', () => {
  it.each([
    ['value', 0, '0'],
    ['value', 12345, '12,345'],
    ['published', false, '否'],
    ['note', null, '（空）'],
    ['aliases', [], '（空）'],
    ['state', 'zero', '零报告'],
    ['role', 'editor', '单位填报人'],
    ['unit', 'jiaotiju', '区教育体育局'],
    ['unit', 'kexie', 'kexie'],
    ['title', { zh: '讲座', en: 'Lectures' }, '讲座'],
    ['aliases', ['教体局', '教育局'], '教体局\n教育局'],
    ['clause', { path: '三', quote: '讲座' }, '出处位置：三；原文引文：讲座'],
    ['text', { $cut: { bytes: 300000, sha256: '' } }, '太大（300000 字节）'],
  ])('%s %j is %s', (field, value, words) => {
    expect(text(field, value)).toBe(words)
  })

  it('of a loaded plan is what it changed', () => {
    const title = { zh: 'T07 培训', en: 'T07 Training' }
    const change = { kind: 'added', resource: 'targets', id: '2021-2025~T07', title }
    expect(text('changes', [change])).toBe('新增目标 T07 培训')
  })

  it('of a long list is its beginning and how many there are besides', () => {
    const lines = text(
      'codes',
      Array.from({ length: 33 }, (_each, index) => index),
    ).split('\n')
    expect(lines).toHaveLength(31)
    expect(lines.at(-1)).toBe('另有 3 项')
  })
})
