import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localStore } from '@gangyao/files'
import type { EvidenceFiles } from '../src/evidence/evidence-files.ts'

/** A place for files that goes with the process. */
export function someFiles(): EvidenceFiles {
  const folder = mkdtempSync(join(tmpdir(), 'gangyao-evidence-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return {
    store: localStore(join(folder, 'evidence')),
    incoming: join(folder, 'incoming'),
    most: 1_000_000,
  }
}

/** The one that the servers of the tests share. */
export const FILES = someFiles()
