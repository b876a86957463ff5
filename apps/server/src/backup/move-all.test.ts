import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { moveAll } from './move-all.ts'

it('moves all or none, and can take it back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gangyao-move-'))
  const move = (from: string, to: string) => ({ from: join(folder, from), to: join(folder, to) })
  for (const name of ['a', 'b']) writeFileSync(join(folder, name), name)
  const names = () => readdirSync(folder).sort().join(' ')

  await expect(moveAll([move('a', 'c'), move('b', 'a'), move('missing', 'd')])).rejects.toThrow(
    /missing/,
  )
  expect(names()).toBe('a b')
  const undo = await moveAll([move('a', 'c'), move('b', 'a')])
  expect(names()).toBe('a c')
  await undo()
  expect(names()).toBe('a b')
  rmSync(folder, { recursive: true })
})
