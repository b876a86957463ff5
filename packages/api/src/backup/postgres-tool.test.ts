import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { requireTool } from './postgres-tool.ts'

describe('the clients of PostgreSQL', () => {
  const folders: string[] = []
  afterEach(() => {
    vi.unstubAllEnvs()
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
  /** A PATH on which pg_dump says this of itself, or is not at all. */
  function having(version?: string) {
    const folder = mkdtempSync(join(tmpdir(), 'gangyao-path-'))
    folders.push(folder)
    vi.stubEnv('PATH', folder)
    if (version === undefined) return
    writeFileSync(join(folder, 'pg_dump'), `#!/bin/sh\necho 'pg_dump (PostgreSQL) ${version}'\n`)
    chmodSync(join(folder, 'pg_dump'), 0o755)
  }

  it('are asked for by name when they are missing', async () => {
    having()
    await expect(requireTool('pg_dump', 18)).rejects.toMatchObject({
      detail: {
        zh: expect.stringMatching(
          /找不到 pg_dump。请安装 PostgreSQL 18 的客户端.*postgresql-client-18/,
        ),
        en: expect.stringMatching(/pg_dump was not found.*apt install postgresql-client-18/),
      },
    })
  })

  it('are refused when they are older than the server', async () => {
    having('15.14 (Debian 15.14-0+deb12u1)')
    await expect(requireTool('pg_dump', 18)).rejects.toMatchObject({
      detail: {
        zh: expect.stringContaining('pg_dump 是 15 版，不能用于 PostgreSQL 18'),
        en: expect.stringContaining('pg_dump is of version 15 and cannot work with PostgreSQL 18'),
      },
    })
  })

  it.each(['18.1', '19beta1'])('%s will do for a server of 18', async (version) => {
    having(version)
    await requireTool('pg_dump', 18)
  })
})
