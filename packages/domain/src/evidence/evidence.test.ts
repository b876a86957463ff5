import { describe, expect, it } from 'vitest'
import { type Evidence, EvidenceKind, evidenceFaults, Link } from './evidence.ts'

const NONE = {
  ...{ fileName: null, mediaType: null, size: null, sha256: null },
  ...{ url: null, resource: null, record: null },
} satisfies Partial<Evidence>
const FILE = {
  ...{ fileName: '签到表.pdf', mediaType: 'application/pdf', size: 3 },
  sha256: 'a'.repeat(64),
} satisfies Partial<Evidence>

describe('a piece of evidence', () => {
  it('has what its kind has and nothing else', () => {
    expect(evidenceFaults({ ...NONE, ...FILE, kind: 'file' })).toEqual([])
    expect(evidenceFaults({ ...NONE, kind: 'link', url: 'https://kexie.example/a' })).toEqual([])
    expect(
      evidenceFaults({ ...NONE, kind: 'record', resource: 'activities', record: 'A1~3' }),
    ).toEqual([])
    const both = evidenceFaults({ ...NONE, ...FILE, kind: 'link' })
    expect(both.map(({ field }) => field)).toEqual([
      'fileName',
      'mediaType',
      'size',
      'sha256',
      'url',
    ])
    for (const kind of EvidenceKind.options)
      expect(evidenceFaults({ ...NONE, kind }).length, kind).toBeGreaterThan(0)
  })
})

describe('a link', () => {
  it.each(['https://kexie.example', 'http://a.example/路径?x=1#y', 'HTTPS://A.EXAMPLE:8443/'])(
    'may be %s',
    (url) => expect(Link.safeParse(url).success).toBe(true),
  )
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://a.example/x',
    'https://',
    'https:\\\\a.example',
    'https://gov.example@bad.example/',
    'https://a.example/a b',
    'https://[',
    'https://a"onmouseover=1/',
    'https://a\u202e.example/',
    '//a.example',
    'kexie.example',
    '',
  ])('is not %j', (url) => expect(Link.safeParse(url).success).toBe(false))
})
