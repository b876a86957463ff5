import { expect, it } from 'vitest'
import { tidy } from './tidy.ts'

it.each([
  ['/en', '/en/'],
  ['/150602/2021-2025', '/150602/2021-2025/'],
  ['/en/150602/2021-2025', '/en/150602/2021-2025/'],
  ['/150602/2021-2025/targets/', '/150602/2021-2025/targets'],
  ['/150602/2021-2025/tasks/A1.2/', '/150602/2021-2025/tasks/A1.2'],
  ['/plans/', '/plans'],
  ['/150602', '/plans#150602'],
  ['/en/150602/', '/en/plans#150602'],
  ['/150602/2021-2025/actions', '/150602/2021-2025/#actions'],
  ['/en/150602/2021-2025/tasks/', '/en/150602/2021-2025/#actions'],
])('leads %s to %s', (path, meant) => {
  expect(tidy(path)).toBe(meant)
})

it.each([
  '/',
  '/nowhere',
  '/150602/2021-2025/tasks/A9.9',
  '//evil.example/',
  '/\\evil.example/',
  '/%2Fevil.example/',
  '/150602/2021-2025/%0d%0aSet-Cookie/',
])('leads %s nowhere', (path) => {
  expect(tidy(path)).toBeNull()
})
