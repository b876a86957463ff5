import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { startPostgres } from './postgres.ts'

async function ask(url: string, question: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  // A server that is killed takes its last connection along, whenever that is noticed.
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query({ text: question, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}

describe('startPostgres', () => {
  const { PG_BIN } = process.env
  afterEach(() => {
    if (PG_BIN === undefined) delete process.env.PG_BIN
    else process.env.PG_BIN = PG_BIN
  })

  it('starts a server that sees Chinese, and leaves nothing behind', async () => {
    const postgres = await startPostgres()
    const folder = String(await ask(postgres.url, 'show data_directory'))
    expect(await ask(postgres.url, "select length('科普')")).toBe(2)
    expect(
      await ask(postgres.url, "select datctype from pg_database where datname = 'postgres'"),
    ).toBe('C.UTF-8')
    await postgres.stop()
    expect(existsSync(folder)).toBe(false)
    await expect(ask(postgres.url, 'select 1')).rejects.toThrow('ECONNREFUSED')
  })

  it('ends with the process that started it, even when that is killed', async () => {
    const program = `
      const { startPostgres } = await import(${JSON.stringify(new URL('./postgres.ts', import.meta.url).href)})
      console.log((await startPostgres()).url)
      setInterval(() => {}, 1000)`
    const owner = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', program])
    const [url] = await once(owner.stdout.setEncoding('utf8'), 'data')
    expect(await ask(url.trim(), 'select 1')).toBe(1)
    owner.kill('SIGKILL')
    await expect
      .poll(() => ask(url.trim(), 'select 1').catch(({ code }) => code), { timeout: 10_000 })
      .toBe('ECONNREFUSED')
  })

  it('lets a program that stops it end by itself, and well', async () => {
    const program = `
      const { startPostgres } = await import(${JSON.stringify(new URL('./postgres.ts', import.meta.url).href)})
      await (await startPostgres()).stop()`
    const owner = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', program])
    expect(await once(owner, 'exit')).toEqual([0, null])
  })

  it('says what is missing where there are no binaries', async () => {
    process.env.PG_BIN = mkdtempSync(join(tmpdir(), 'no-binaries-'))
    await expect(startPostgres()).rejects.toThrow('no initdb in')
  })
})
