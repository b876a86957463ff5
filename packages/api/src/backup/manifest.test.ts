import { describe, expect, it } from 'vitest'
import { AppError } from '../errors/app-error.ts'
import { type BackupManifest, openManifest, sealManifest } from './manifest.ts'

const manifest: BackupManifest = {
  program: 'gangyao',
  format: 1,
  version: '0.1.0',
  createdAt: '2026-11-23T18:30:00.000Z',
  database: { kind: 'sqlite', migrations: ['0001_plans'], rows: { plan: 1, observation: 0 } },
  files: [{ path: 'files/uploads/图.jpg', size: 0, sha256: '0'.repeat(64) }],
}

describe('a manifest', () => {
  it('reads as it was written, however it is laid out', () => {
    const text = sealManifest(manifest)
    expect(openManifest(text)).toEqual(manifest)
    expect(openManifest(JSON.stringify(JSON.parse(text)))).toEqual(manifest)
  })

  it('is refused when any one of its characters has changed', () => {
    const text = sealManifest(manifest)
    const harmless = /\s/
    for (let at = 0; at < text.length; at++) {
      if (harmless.test(text.charAt(at))) continue
      const other = text.charAt(at) === '7' ? '8' : '7'
      expect(() => openManifest(text.slice(0, at) + other + text.slice(at + 1)), `${at}`).toThrow(
        AppError,
      )
    }
  })

  it.each(['../../etc/passwd', '/etc/passwd', 'files//x', 'files/./x', 'a\\b', ''])(
    'leads nowhere outside its folder: %j',
    (path) => {
      const files = [{ path, size: 0, sha256: '0'.repeat(64) }]
      expect(() => openManifest(sealManifest({ ...manifest, files }))).toThrow(/damaged/)
    },
  )

  it('of a later format asks for the later version', () => {
    const later = JSON.stringify({ program: 'gangyao', format: 2, seal: '' })
    expect(() => openManifest(later)).toThrow(/newer version/)
  })
})
