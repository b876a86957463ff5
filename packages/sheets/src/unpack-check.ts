import { inflateRawSync } from 'node:zlib'
import { MOST_SHEET_ROWS } from './limits.ts'
import {
  damagedWorkbook,
  encryptedWorkbook,
  macroWorkbook,
  notATable,
  otherWorkbook,
  tooManySheetRows,
  zipBomb,
} from './refusals.ts'
import { type ZipEntry, zipEntries } from './zip-entries.ts'

/**
 * Refuses a package that is no plain workbook or would not stay within its bounds, before it is parsed.
 * hucre stops an entry at the size it declares, but trusts that size up to 2 GiB.
 */
export function checkPackage(bytes: Uint8Array, mostBytes: number): void {
  const entries = zipEntries(bytes)
  checkKind(entries)
  const declared = entries.reduce((sum, { size }) => sum + size, 0)
  if (declared > mostBytes) throw zipBomb(mostBytes)
  for (const entry of entries) checkEntry(bytes, entry, mostBytes)
}

function checkKind(entries: readonly ZipEntry[]): void {
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name))
  if (entries.some(({ encrypted }) => encrypted)) throw encryptedWorkbook()
  if (has(/vbaProject|^xl\/macrosheets\//i)) throw macroWorkbook()
  if (has(/^xl\/workbook\.bin$/i)) throw otherWorkbook('.xlsb')
  if (has(/^word\//i)) throw notATable({ zh: ' Word 文件', en: 'a Word document' })
  if (has(/^ppt\//i)) throw notATable({ zh: '演示文稿', en: 'a presentation' })
  if (has(/^mimetype$/) && has(/^content\.xml$/)) throw otherWorkbook('.ods')
  if (!has(/^\[Content_Types\]\.xml$/) || !has(/^xl\//))
    throw notATable({ zh: '压缩包', en: 'an archive' })
}

function checkEntry(bytes: Uint8Array, entry: ZipEntry, mostBytes: number): void {
  const content = unpack(bytes, entry, mostBytes)
  if (SHEET.test(entry.name)) checkRows(content)
}

const SHEET = /^xl\/worksheets\/.*\.xml$/i
const STORED = 0
const DEFLATED = 8

function unpack(bytes: Uint8Array, entry: ZipEntry, mostBytes: number): Uint8Array {
  const packed = bytes.subarray(entry.start, entry.start + entry.packedSize)
  if (packed.length < entry.packedSize) throw damagedWorkbook()
  if (entry.method === STORED) {
    if (entry.size !== entry.packedSize) throw zipBomb(mostBytes)
    return packed
  }
  if (entry.method !== DEFLATED) throw damagedWorkbook()
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) })
  } catch (error) {
    throw isTooLarge(error) ? zipBomb(mostBytes) : damagedWorkbook(error)
  }
}

const isTooLarge = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

/** hucre would silently stop at the range it is given, so more rows than that are refused here. */
function checkRows(sheet: Uint8Array): void {
  const xml = new TextDecoder().decode(sheet)
  let count = 0
  for (const [, row] of xml.matchAll(ROW)) {
    count++
    if (count > MOST_SHEET_ROWS || Number(row) > MOST_SHEET_ROWS)
      throw tooManySheetRows(MOST_SHEET_ROWS)
  }
}

const ROW = /<(?:\w+:)?row(?=[\s/>])(?:[^>]*?\sr\s*=\s*["'](\d+))?/g
