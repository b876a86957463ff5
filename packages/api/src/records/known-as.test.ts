import { expect, it } from 'vitest'
import { tasks } from '../tasks/task.table.ts'
import { memberships } from '../units/membership.table.ts'
import { knownAs } from './known-as.ts'

it('names a record by its code and title, and never by its id', () => {
  const task = { plan: '2021-2025', code: 'A1.2', title: '提升科学教育', titleEn: null }
  expect(knownAs(tasks, task)).toEqual({
    zh: '任务 A1.2“提升科学教育”',
    en: 'task A1.2, “提升科学教育”',
  })
  expect(knownAs(memberships, { plan: '2021-2025', unit: 'kexie' }).zh).toBe('成员单位 kexie')
})
