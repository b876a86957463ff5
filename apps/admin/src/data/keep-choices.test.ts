import { memoryStore } from 'react-admin'
import { expect, it } from 'vitest'
import { keepChoices } from './keep-choices.ts'

it('signing out keeps the language and the theme, and nothing that was done', () => {
  const store = keepChoices(memoryStore())
  store.setup()
  store.setItem('locale', 'en')
  store.setItem('theme', 'dark')
  store.setItem('plan', '2021-2025')
  store.reset()
  expect(store.getItem('locale')).toBe('en')
  expect(store.getItem('theme')).toBe('dark')
  expect(store.getItem('plan')).toBeUndefined()
})
