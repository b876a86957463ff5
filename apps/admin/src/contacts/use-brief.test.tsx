// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useBrief } from './use-brief.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const show = (value: string) => {
  const { result } = renderHook(() => useBrief<string>(30_000))
  act(() => result.current.show(value))
  return result
}
const wait = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds))

it('is shown for its time, and then no more', () => {
  const result = show('13800000000')
  wait(29_999)
  expect(result.current.shown).toBe('13800000000')
  wait(1)
  expect(result.current.shown).toBeNull()
})

it('is gone when it is put away, and what follows has its whole time', () => {
  const result = show('13800000000')
  wait(20_000)
  act(() => result.current.putAway())
  expect(result.current.shown).toBeNull()
  act(() => result.current.show('0477-8000000'))
  wait(29_999)
  expect(result.current.shown).toBe('0477-8000000')
})
