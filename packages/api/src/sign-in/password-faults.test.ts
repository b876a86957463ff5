import { describe, expect, it } from 'vitest'
import { passwordFaults } from './password-faults.ts'

const said = (password: string, circumstances: Parameters<typeof passwordFaults>[1] = {}) =>
  passwordFaults(password, circumstances).map(({ message }) => message.zh)

describe('a new password', () => {
  it.each([
    'Correct horse 1',
    '科普工作Kp2024年',
    'Story-of-one-plan-7391',
    `Aa1${'x'.repeat(125)}`,
  ])('may be %s', (password) => expect(said(password)).toEqual([]))

  it.each([
    ['Short-1', '10 至 128 个字符'],
    [`Aa1${'x'.repeat(126)}`, '10 至 128 个字符'],
    ['lower and spaces', '至少 3 种'],
    ['Password-2024', '太常见'],
    ['P@ssw0rd2024!', '太常见'],
    ['--Welcome123--', '太常见'],
    ['!QAZ@wsx#EDC', '太常见'],
  ])('may not be %s', (password, fault) =>
    expect(said(password)).toEqual([expect.stringContaining(fault)]),
  )

  it('does not contain the user name, whose two letters may be in any word', () => {
    expect(said('My-ZhangSan-9', { username: 'zhangsan' })).toEqual(['密码不能包含用户名'])
    expect(said('我是王明-Kexie-9', { username: '王明' })).toEqual(['密码不能包含用户名'])
    expect(said('My-Liberty-99', { username: 'li' })).toEqual([])
  })

  it('is told everything that is wrong at once, in both languages, at the field it is in', () => {
    const faults = passwordFaults('zhangsan', { username: 'zhangsan', field: 'newPassword' })
    expect(faults).toHaveLength(3)
    for (const { field, message } of faults) {
      expect(field).toBe('newPassword')
      expect(message.en).toMatch(/^A password/)
    }
  })

  it('is judged as the installation wants it', () => {
    const policy = { min: 14, classes: 4, history: 0, days: 0 }
    expect(said('Correct horse', { policy })).toEqual([
      expect.stringContaining('14 至'),
      expect.stringContaining('至少 4 种'),
    ])
  })
})
