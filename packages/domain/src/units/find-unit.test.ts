import { describe, expect, it } from 'vitest'
import { findUnits, normaliseUnitName } from './find-unit.ts'

const units = [
  { code: 'jiaotiju', name: '区教育体育局', aliases: ['区教体局', '教育体育局'] },
  { code: 'kexie', name: '区科学技术协会', aliases: ['区科协'] },
  { code: 'gongxin', name: '区工信和科技局（大数据局）', aliases: ['科协'] },
  { code: 'kexie2', name: '市科学技术协会', aliases: ['科协'] },
]

describe('the unit a text names', () => {
  it('is found by code, by name and by alias', () => {
    expect(findUnits(units, 'jiaotiju')).toEqual(['jiaotiju'])
    expect(findUnits(units, '区教育体育局')).toEqual(['jiaotiju'])
    expect(findUnits(units, '教育体育局')).toEqual(['jiaotiju'])
  })

  it('is found whatever the width of brackets and spaces', () => {
    expect(findUnits(units, ' 区工信和科技局(大数据局) ')).toEqual(['gongxin'])
    expect(findUnits(units, '区教育　体育局')).toEqual(['jiaotiju'])
  })

  it('is every unit where several go by that name', () => {
    expect(findUnits(units, '科协')).toEqual(['gongxin', 'kexie2'])
  })

  it('is none where nobody goes by that name', () => {
    expect(findUnits(units, '区教体育局')).toEqual([])
    expect(findUnits(units, '')).toEqual([])
  })

  it('is one even where its code, name and alias are the same word', () => {
    expect(findUnits([{ code: 'a', name: 'a', aliases: ['A'] }], 'a')).toEqual(['a'])
  })
})

it('brings a name into one spelling', () => {
  expect(normaliseUnitName('科普 e 站（ＡＢ）')).toBe('科普e站(ab)')
})
