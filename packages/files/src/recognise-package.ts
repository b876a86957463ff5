import { MACROS, type MediaType, say } from '@gangyao/domain'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { FileFault } from './file-fault.ts'

/** What a package may be once unpacked; the largest presentations of photographs stay far below. */
export const UNPACKED = { bytes: 300_000_000, parts: 10_000 }

/** By what each kind of package is known: the part that is its beginning. */
const KINDS: readonly [RegExp, MediaType][] = [
  [
    /^word\/document\d*\.xml$/i,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [/^xl\/workbook\.xml$/i, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [
    /^ppt\/presentation\.xml$/i,
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ],
  [/^OFD\.xml$/i, 'application/ofd'],
]

/** What runs: macros, of both ages, controls, and programs or files with macros put inside. */
const RUNS =
  /vbaProject|vbaData|(?:^|\/)(?:macrosheets|activeX)\/|\.(?:xlsm|docm|pptm|xlsb|exe|dll|com|bat|cmd|scr|msi|js|vbs|wsf|hta|lnk|jar|ps1)$/i

/**
 * What a ZIP package is, by its parts, all of which are unpacked once to see whether they are as large as they say.
 *
 * @throws FileFault for anything but Office documents and OFD, for macros, passwords, damage, and zip bombs
 */
export async function recognisePackage(
  path: string,
  { bytes, parts } = UNPACKED,
): Promise<MediaType> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(damaged)
  try {
    const entries = await entriesOf(zip, parts)
    if (entries.some((entry) => entry.isEncrypted())) throw new FileFault(LOCKED)
    if (entries.some(({ fileName }) => RUNS.test(fileName.replace(/\/$/, ''))))
      throw new FileFault(MACROS)
    const kind = kindOf(entries)
    if (!kind) throw new FileFault(ARCHIVE)
    const declared = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
    if (declared > bytes) throw new FileFault(BOMB)
    for (const entry of entries) await unpack(zip, entry)
    return kind
  } finally {
    zip.close()
  }
}

async function entriesOf(zip: ZipFile, most: number): Promise<Entry[]> {
  if (zip.entryCount > most) throw new FileFault(BOMB)
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      // A folder that holds something of its own is none.
      if (!entry.fileName.endsWith('/') || entry.uncompressedSize > 0) entries.push(entry)
    }
  } catch (error) {
    return damaged(error)
  }
  return entries
}

/** The one kind that a package is by its parts; none where it is two at once, or lacks what Office always writes. */
function kindOf(entries: readonly Entry[]): MediaType | null {
  const kinds = KINDS.filter(([part]) => entries.some(({ fileName }) => part.test(fileName)))
  const [[, kind] = []] = kinds
  if (kind === undefined || kinds.length > 1) return null
  const types = entries.filter(({ fileName }) => TYPES.test(fileName)).length
  return types === (kind === 'application/ofd' ? 0 : 1) ? kind : null
}

/** The types are written down in a part that no name tells of: those with macros say so there. */
const TYPES = /^\[Content_Types\]\.xml$/i
/** It is short in every document, in bytes. */
const LONGEST_TYPES = 1_000_000
const MACRO_TYPE = /macroEnabled|vnd\.ms-office\.vbaProject|activeX/i

async function unpack(zip: ZipFile, entry: Entry): Promise<void> {
  const kept: Uint8Array[] = []
  const isTypes = TYPES.test(entry.fileName)
  if (isTypes && entry.uncompressedSize > LONGEST_TYPES) throw new FileFault(BOMB)
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream) if (isTypes) kept.push(chunk)
  } catch (error) {
    // yauzl stops at the first byte more than was declared.
    if (error instanceof Error && /too many bytes/i.test(error.message)) throw new FileFault(BOMB)
    damaged(error)
  }
  // Written in two bytes a letter, it has a zero beside each.
  const types = Buffer.concat(kept).toString('latin1').replaceAll('\0', '')
  if (MACRO_TYPE.test(types)) throw new FileFault(MACROS)
}

function damaged(cause: unknown): never {
  throw new FileFault(DAMAGED, { cause })
}

const DAMAGED = say(
  '这个文件已损坏或没有传完整；请打开检查，重新保存后再传',
  'This file is damaged or incomplete. Open it to check, save it again and send that',
)

const LOCKED = say(
  '这个文件设了密码；请去掉密码后再传',
  'This file asks for a password; take the password off and send it again',
)

const ARCHIVE = say(
  '不能接收压缩包；请把里面的文件一个一个传上来',
  'Archives are not accepted; send the files in it one by one',
)

const BOMB = say(
  '这个文件解压后太大，或与它自己所说的大小不符，不能接收；请重新保存，或分成几份再传',
  'Unpacked, this file is too large, or larger than it says, and is not accepted; save it again or split it, and send that',
)
