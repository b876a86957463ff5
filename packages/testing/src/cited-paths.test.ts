import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

const DOCUMENTS = [
  '*.md',
  'docs/**/*.md',
  '{apps,packages,plans}/*/README.md',
  'packages/api/src/access/matrix.md',
].flatMap((pattern) => globSync(pattern, { cwd: ROOT }))

/** Names in backticks that begin with a room of the house. */
const NAMED = /`((?:apps|docs|e2e|packages|plans|scripts)\/[\w./-]+)`/g
/** Where links lead, but for those to other sites and within the page. */
const LINKED = /\]\(([^)#:\s]+)(?:#[^)]*)?\)/g

/** `pnpm pictures` makes them. */
const isMade = (path: string) => path.startsWith('docs/pictures/')

/** The paths that a document cites, from the root. */
const pathsIn = (document: string, text: string): string[] => [
  ...[...text.matchAll(NAMED)].map(([, path = '']) => path),
  ...[...text.matchAll(LINKED)].map(([, path = '']) => join(dirname(document), path)),
]

describe('what documents cite', () => {
  it.each(DOCUMENTS)('%s cites nothing that is gone', (document) => {
    const paths = pathsIn(document, readFileSync(join(ROOT, document), 'utf8'))
    const gone = paths.filter((path) => !isMade(path) && !existsSync(join(ROOT, path)))
    expect(gone, 'these are cited and are not there: mend the document').toEqual([])
  })

  it('is found, in backticks and in links', () => {
    const text =
      'See `packages/nowhere/x.ts`, [this](../gone.md#part) and [that](https://a.example).'
    expect(pathsIn('docs/adr/0001.md', text)).toEqual(['packages/nowhere/x.ts', 'docs/gone.md'])
    expect(DOCUMENTS).toContain('docs/security.md')
    expect(
      pathsIn('docs/security.md', readFileSync(join(ROOT, 'docs/security.md'), 'utf8')).length,
    ).toBeGreaterThan(40)
  })
})
