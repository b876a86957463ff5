import { createServer } from 'node:http'
import type { TestProject } from 'vitest/node'
import { type Postgres, startPostgres } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where `freshDatabase` asks for the address of the PostgreSQL server. */
    postgresDoor: string
  }
}

/**
 * Vitest globalSetup: a PostgreSQL that starts when the first suite knocks, so that a run without
 * database tests pays nothing. With TEST_DATABASE_URL that server is used instead.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<Pick<Postgres, 'url'> & Partial<Postgres>> | undefined
  const start = async () =>
    process.env.TEST_DATABASE_URL ? { url: process.env.TEST_DATABASE_URL } : startPostgres()

  const door = createServer(async (_request, response) => {
    started ??= start()
    try {
      response.end((await started).url)
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.message : String(error))
    }
  })
  await new Promise<void>((resolve, reject) => {
    door.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const address = door.address()
  if (typeof address !== 'object' || !address) throw new Error('the door has no address')
  project.provide('postgresDoor', `http://127.0.0.1:${address.port}`)

  return async () => {
    door.close()
    door.closeAllConnections()
    const postgres = await started?.catch(() => undefined)
    await postgres?.stop?.()
  }
}
