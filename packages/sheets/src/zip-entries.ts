import { damagedWorkbook } from './refusals.ts'

/** One file in a package, as its central directory describes it. */
export interface ZipEntry {
  name: string
  method: number
  encrypted: boolean
  packedSize: number
  /** Unpacked, in bytes, as declared. */
  size: number
  /** Where its packed content begins. */
  start: number
}

/**
 * The files of a ZIP package (APPNOTE.TXT 6.3.10, 4.3.12 and 4.3.16), without unpacking any.
 *
 * @throws SheetError where the directory is broken
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return readDirectory(view)
  } catch (error) {
    // A DataView answers a place outside the file with a RangeError.
    throw error instanceof RangeError ? damagedWorkbook(error) : error
  }
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_64 = 0x06064b50
const END_64_LOCATOR = 0x07064b50
const ELSEWHERE = 0xffffffff

function readDirectory(view: DataView): ZipEntry[] {
  let { at, count } = directoryOf(view)
  const entries: ZipEntry[] = []
  for (; count > 0; count--) {
    if (view.getUint32(at, true) !== ENTRY) throw damagedWorkbook()
    const name = view.getUint16(at + 28, true)
    const extra = view.getUint16(at + 30, true)
    const entry = readEntry(view, at, name, extra)
    if (!entry.name.endsWith('/')) entries.push(entry)
    at += 46 + name + extra + view.getUint16(at + 32, true)
  }
  return entries
}

/** Where the directory begins: in the end record, or in that of ZIP64, which streaming writers prefer. */
function directoryOf(view: DataView): { at: number; count: number } {
  let end = view.byteLength - 22
  while (end >= 0 && view.getUint32(end, true) !== END) end--
  if (end < 0) throw damagedWorkbook()
  const count = view.getUint16(end + 10, true)
  const at = view.getUint32(end + 16, true)
  if (count !== 0xffff && at !== ELSEWHERE) return { at, count }
  if (view.getUint32(end - 20, true) !== END_64_LOCATOR) throw damagedWorkbook()
  const record = uint64(view, end - 12)
  if (view.getUint32(record, true) !== END_64) throw damagedWorkbook()
  return { at: uint64(view, record + 48), count: uint64(view, record + 32) }
}

function readEntry(view: DataView, at: number, nameLength: number, extra: number): ZipEntry {
  const name = new TextDecoder().decode(
    new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength),
  )
  let packedSize = view.getUint32(at + 20, true)
  let size = view.getUint32(at + 24, true)
  let local = view.getUint32(at + 42, true)
  if (size === ELSEWHERE || packedSize === ELSEWHERE || local === ELSEWHERE) {
    let next = zip64Field(view, at + 46 + nameLength, extra)
    const take = () => {
      next += 8
      return uint64(view, next - 8)
    }
    if (size === ELSEWHERE) size = take()
    if (packedSize === ELSEWHERE) packedSize = take()
    if (local === ELSEWHERE) local = take()
  }
  if (view.getUint32(local, true) !== LOCAL) throw damagedWorkbook()
  return {
    name,
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packedSize,
    size,
    start: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
  }
}

function zip64Field(view: DataView, start: number, length: number): number {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) return at + 4
  throw damagedWorkbook()
}

function uint64(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damagedWorkbook()
  return Number(value)
}
