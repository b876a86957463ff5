import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { onEachDatabase } from '../../test/databases.ts'
import { takeTurn } from './take-turn.ts'

onEachDatabase('a turn', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'gangyao-turn-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is one process’s until it lets go', async () => {
    const url = 'url' in database.at ? database.at.url : undefined
    const ask = () => takeTurn({ url, lockFile: join(folder, 'lock') })
    const asked = await Promise.all([ask(), ask(), ask()])
    const [mine, ...others] = asked.filter((release) => release !== null)
    expect(others).toEqual([])
    expect(await ask()).toBeNull()
    await mine?.()
    const again = await ask()
    expect(again).not.toBeNull()
    await again?.()
  })
})
