import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'
import type {} from './setup.ts'

/** The databases every persistent thing is tested on. */
export const DATABASE_KINDS = ['sqlite', 'postgres'] as const
export type TestDatabaseKind = (typeof DATABASE_KINDS)[number]

/** Where an empty database of the suite's own is: a file or a URL. */
export interface FreshDatabase {
  at: { file: string } | { url: string }
  /** Removes it; close your connections first. */
  remove(): Promise<void>
}

/**
 * An empty database for one suite.
 *
 * @example
 * describe.each(DATABASE_KINDS)('plans on %s', (kind) => {
 *   beforeAll(async () => { fresh = await freshDatabase(kind) })
 *   afterAll(() => fresh.remove())
 */
export function freshDatabase(kind: TestDatabaseKind): Promise<FreshDatabase> {
  return kind === 'sqlite' ? freshFile() : freshPostgres()
}

async function freshFile(): Promise<FreshDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'gangyao-sqlite-'))
  return {
    at: { file: join(folder, 'test.sqlite') },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function freshPostgres(): Promise<FreshDatabase> {
  const server = await serverUrl()
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await run(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = name
  return {
    at: { url: url.href },
    remove: () => run(server, `drop database if exists ${name} with (force)`),
  }
}

async function serverUrl(): Promise<string> {
  const answer = await fetch(inject('postgresDoor'))
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return text
}

async function run(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
