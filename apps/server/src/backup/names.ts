/** What a manifest is called, and the parts of a backup beside it. */
export const MANIFEST = 'manifest.json'
export const FILES = 'files'
export const DATABASE_FILE = { sqlite: 'gangyao.sqlite', postgres: 'gangyao.dump' } as const

/** The key that signs sessions, in the data folder. */
export const SECRET = 'secret'
/** The key of personal data, the next one during a rotation, and those of before. */
export const PERSONAL_KEY = 'personal-key'
export const NEXT_PERSONAL_KEY = `${PERSONAL_KEY}.new`
export const RETIRED_PERSONAL_KEYS = `${PERSONAL_KEY}.retired`

/** What opens what the database keeps closed: in a backup only where it is asked for. */
export const isSecret = (name: string) => name === SECRET || name.startsWith(PERSONAL_KEY)

/** The files of evidence, in the data folder and in a backup. */
export const EVIDENCE = 'evidence'
/** What is coming in and belongs to nobody yet. */
export const INCOMING = '.incoming'

/** Whoever makes the scheduled backup holds this file of the data folder. */
export const LOCK = 'backup.lock'
/** Whoever rotates the key of personal data holds this one. */
export const ROTATION_LOCK = 'rotate.lock'
export const STAGING = '.restore-'

const CHINA = 8 * 60 * 60_000
const STAMP = String.raw`\d{8}-\d{6}`
const BACKUP = new RegExp(`^gangyao-backup-${STAMP}$`)
const PARTIAL = new RegExp(String.raw`^\.gangyao-backup-${STAMP}\.partial$`)
const ASIDE = new RegExp(`^before-restore-${STAMP}$`)

/**
 * A moment in China as part of a name.
 *
 * @example stamp(new Date('2026-11-23T18:30:00Z')) // '20261124-023000'
 */
export const stamp = (moment: Date): string =>
  new Date(moment.getTime() + CHINA)
    .toISOString()
    .slice(0, 19)
    .replaceAll(/[-:]/g, '')
    .replace('T', '-')

export const backupName = (moment: Date) => `gangyao-backup-${stamp(moment)}`
export const partialName = (name: string) => `.${name}.partial`
export const asideName = (moment: Date) => `before-restore-${stamp(moment)}`

export const isBackup = (name: string) => BACKUP.test(name)
export const isPartial = (name: string) => PARTIAL.test(name)

/** What lies in a data folder and is no data: the database, which goes its own way, and our traces. */
export const isOwn = (name: string) =>
  /^gangyao\.sqlite(-wal|-shm|-journal)?$/.test(name) ||
  [LOCK, ROTATION_LOCK].some((lock) => name === lock || name === `${lock}-journal`) ||
  name.startsWith(STAGING) ||
  name === INCOMING ||
  ASIDE.test(name) ||
  isBackup(name) ||
  isPartial(name)
