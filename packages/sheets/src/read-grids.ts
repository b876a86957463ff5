import { csvGrids } from './csv-grids.ts'
import { decodeText } from './decode-text.ts'
import type { Grid } from './grid.ts'
import type { Limits } from './limits.ts'
import {
  emptyFile,
  encryptedWorkbook,
  fileTooLarge,
  notATable,
  oldWorkbook,
  webPageAsWorkbook,
} from './refusals.ts'
import { checkPackage } from './unpack-check.ts'
import { workbookGrids } from './workbook-grids.ts'

/** The sheets of a file, whose kind is told by what it holds and never by its name. */
export async function readGrids(bytes: Uint8Array, limits: Limits): Promise<Grid[]> {
  if (bytes.length === 0) throw emptyFile()
  if (bytes.length > limits.bytes) throw fileTooLarge(limits.bytes)
  if (startsWith(bytes, COMPOUND_FILE))
    throw isEncrypted(bytes) ? encryptedWorkbook() : oldWorkbook()
  if (startsWith(bytes, ZIP)) {
    checkPackage(bytes, limits.unpackedBytes)
    return workbookGrids(bytes)
  }
  for (const [signature, kind] of FOREIGN) if (startsWith(bytes, signature)) throw notATable(kind)
  const text = decodeText(bytes)
  if (/^\s*</.test(text)) throw webPageAsWorkbook()
  return csvGrids(text)
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = ascii('PK\x03\x04')
const FOREIGN = [
  [ascii('%PDF'), { zh: ' PDF 文件', en: 'a PDF file' }],
  [ascii('\x89PNG'), { zh: '图片', en: 'a picture' }],
  [ascii('\xff\xd8\xff'), { zh: '图片', en: 'a picture' }],
  [ascii('GIF8'), { zh: '图片', en: 'a picture' }],
  [ascii('{\\rtf'), { zh: ' RTF 文档', en: 'an RTF document' }],
  [ascii('Rar!'), { zh: '压缩包', en: 'an archive' }],
  [ascii('7z\xbc\xaf'), { zh: '压缩包', en: 'an archive' }],
  [ascii('PK'), { zh: '压缩包', en: 'an archive' }],
] as const

/** An encrypted workbook is a compound file with a stream of this name (MS-OFFCRYPTO 1.4.1). */
const isEncrypted = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
