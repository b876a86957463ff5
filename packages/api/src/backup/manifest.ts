import { createHash } from 'node:crypto'
import { say } from '@gangyao/domain'
import * as z from 'zod'
import { AppError } from '../errors/app-error.ts'

const FORMAT = 1

const inside = (path: string) =>
  !path.includes('\\') && path.split('/').every((part) => !['', '.', '..'].includes(part))

/** What is in a backup; `manifest.json` beside it. */
export const BackupManifest = z.strictObject({
  program: z.literal('gangyao'),
  format: z.literal(FORMAT),
  version: z.string(),
  createdAt: z.iso.datetime(),
  database: z.strictObject({
    kind: z.enum(['sqlite', 'postgres']),
    migrations: z.array(z.string()),
    rows: z.record(z.string(), z.int().min(0)),
  }),
  files: z.array(
    z.strictObject({
      path: z.string().refine(inside),
      size: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})
export type BackupManifest = z.infer<typeof BackupManifest>
export type BackupFile = BackupManifest['files'][number]

/** A manifest as text, with a seal by which any change to it is noticed. */
export const sealManifest = (manifest: BackupManifest): string =>
  `${JSON.stringify({ ...manifest, seal: sealOf(manifest) }, null, 2)}\n`

/**
 * Reads what `sealManifest` wrote.
 *
 * @throws AppError `conflict` where it was changed, or a newer version wrote it
 */
export function openManifest(text: string): BackupManifest {
  const written = parsed(text)
  if (Number(written?.format) > FORMAT)
    throw new AppError(
      'conflict',
      say(
        '这份备份由更新版本的纲要写成，请用那个版本恢复',
        'A newer version of Gangyao made this backup; restore it with that one',
      ),
    )
  const { seal, ...rest } = written ?? {}
  const manifest = BackupManifest.safeParse(rest)
  if (manifest.success && seal === sealOf(rest)) return manifest.data
  throw new AppError(
    'conflict',
    say('manifest.json 已损坏或被改动', 'manifest.json is damaged or was changed'),
  )
}

const Written = z.record(z.string(), z.unknown())

function parsed(text: string): z.infer<typeof Written> | null {
  try {
    return Written.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const sealOf = (manifest: unknown) =>
  createHash('sha256').update(JSON.stringify(manifest)).digest('hex')
