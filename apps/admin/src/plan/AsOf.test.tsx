// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter, useLocation, useNavigate } from 'react-router'
import { afterEach, describe, expect, it } from 'vitest'
import { AsOfProvider, today, useAsOf } from './AsOf.tsx'

afterEach(cleanup)

const open = (address: string) => {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <MemoryRouter initialEntries={[address]}>
      <AsOfProvider>{children}</AsOfProvider>
    </MemoryRouter>
  )
  const { result } = renderHook(
    () => ({ ...useAsOf(), query: useLocation().search, go: useNavigate() }),
    { wrapper },
  )
  return result
}

describe('the day the figures are for', () => {
  it('is today, with all that is known, unless the address says otherwise', () => {
    const page = open('/')
    expect(page.current).toMatchObject({ asOf: today(), chosen: false, knownOn: undefined })
  })

  it('comes from the address, and so does that only what was known then counts', () => {
    expect(open('/?asOf=2024-06-30').current.knownOn).toBeUndefined()
    const page = open('/?asOf=2024-06-30&known=then')
    expect(page.current).toMatchObject({ asOf: '2024-06-30', knownOn: '2024-06-30' })
    expect(open('/?known=then').current).toMatchObject({ chosen: false, knownOn: undefined })
    expect(open('/?asOf=30.6.2024').current.chosen).toBe(false)
  })

  it('stays on the pages after it, until today is asked for', () => {
    const page = open('/?asOf=2024-06-30&known=then')
    act(() => void page.current.go('/targets'))
    expect(page.current).toMatchObject({ asOf: '2024-06-30', onlyKnown: true })
    act(() => page.current.setAsOf(null))
    expect(page.current).toMatchObject({ chosen: false, onlyKnown: false, query: '' })
  })

  it('is written into the address, another day keeping what was known on it', () => {
    const page = open('/targets?q=x')
    act(() => page.current.setAsOf('2024-06-30'))
    act(() => page.current.setOnlyKnown(true))
    act(() => page.current.setAsOf('2023-12-31'))
    expect(page.current).toMatchObject({
      knownOn: '2023-12-31',
      query: '?q=x&asOf=2023-12-31&known=then',
    })
  })

  it('follows a link to another day, whole', () => {
    const page = open('/?asOf=2024-06-30&known=then')
    act(() => void page.current.go('/?asOf=2022-12-31'))
    expect(page.current).toMatchObject({ asOf: '2022-12-31', onlyKnown: false })
  })
})
