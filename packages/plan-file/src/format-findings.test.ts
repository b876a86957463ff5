import { say } from '@gangyao/domain'
import { describe, expect, it } from 'vitest'
import { formatFindings } from './format-findings.ts'
import type { PlacedFinding } from './placed-finding.ts'

const aFinding = (fields: Partial<PlacedFinding> = {}): PlacedFinding => ({
  code: 'unknown-unit',
  severity: 'error',
  path: [],
  message: say('没有这个单位', 'There is no such unit'),
  file: 'plan.yaml',
  line: 12,
  column: 9,
  ...fields,
})

describe('findings on a terminal', () => {
  it('are the errors, then the questions, then how many', () => {
    const question = aFinding({
      severity: 'question',
      line: 3,
      message: say('未定', 'Not decided'),
    })
    const findings = [question, aFinding(), aFinding({ line: 14, column: 1 })]
    expect(formatFindings(findings, 'zh')).toBe(
      [
        'plan.yaml:12:9  错误  没有这个单位',
        'plan.yaml:14:1  错误  没有这个单位',
        '',
        'plan.yaml:3:9  待定  未定',
        '',
        '2 处错误，1 处待定。',
      ].join('\n'),
    )
    expect(formatFindings(findings, 'en')).toBe(
      [
        'plan.yaml:12:9  error  There is no such unit',
        'plan.yaml:14:1  error  There is no such unit',
        '',
        'plan.yaml:3:9  open  Not decided',
        '',
        '2 errors, 1 open question.',
      ].join('\n'),
    )
  })

  it('are one sentence where there are none', () => {
    expect(formatFindings([], 'zh')).toBe('没有发现问题。')
    expect(formatFindings([], 'en')).toBe('Nothing found.')
  })
})
