import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startServer } from './server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of a fresh server with the plan loaded and nothing entered. */
    address: string
    /** The same with invented reports. */
    demoAddress: string
  }
}

/** Starts the built product twice: as a new user finds it, and as `npm run demo` shows it. */
export async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'gangyao-e2e-'))
  const fresh = await startServer(join(folder, 'fresh'))
  const demo = await startServer(join(folder, 'demo'), ['--demo'])
  project.provide('address', fresh.address)
  project.provide('demoAddress', demo.address)
  return async () => {
    await Promise.all([fresh.stop(), demo.stop()])
    rmSync(folder, { recursive: true, force: true })
  }
}
