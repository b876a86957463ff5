import { describe, expect, it } from 'vitest'
import { coordinatorOf } from './coordinator.ts'
import type { PlanRecords } from './plan-records.ts'

const aUnit = (code: string, name: string): PlanRecords['units'][number] => ({
  code,
  name,
  nameEn: null,
  aliases: [],
  kind: 'government',
  from: null,
  to: null,
  position: 0,
})
const units = [aUnit('kexie', '区科协'), aUnit('jiaotiju', '区教育体育局')]
const coordinator = (issuedText: string) => coordinatorOf({ issuedText, units })?.code ?? null

describe('the coordinating unit', () => {
  it('is the one that the text says coordinates', () => {
    expect(coordinator('区教育体育局、区科协参加。区科协充分发挥综合协调作用，做好联络。')).toBe(
      'kexie',
    )
  })

  it.each([
    ['is nobody where the text names none', '各单位加强综合协调。'],
    ['is nobody of another clause', '区科协牵头，加强综合协调。'],
    ['is nobody where there are two', '区科协负责综合协调。区教育体育局负责综合协调。'],
  ])('%s', (_, text) => {
    expect(coordinator(text)).toBeNull()
  })
})
