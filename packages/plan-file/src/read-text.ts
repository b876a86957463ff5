import { isUtf8 } from 'node:buffer'
import { readFile, stat } from 'node:fs/promises'
import { type Bilingual, say } from '@gangyao/domain'
import { FILE_START, type Place } from './placed-finding.ts'

const MEGABYTE = 1024 * 1024
const LARGEST = 5 * MEGABYTE

/** Why a text file cannot be read, and where that shows. */
export interface FileFault {
  code: 'file-missing' | 'file-unreadable' | 'file-too-large' | 'not-utf8'
  place: Place
  message: Bilingual
}

/** A text file in UTF-8, with line feeds only and no byte order mark; or the reason why not. */
export async function readText(
  file: string,
): Promise<{ text: string; fault: null } | { text: null; fault: FileFault }> {
  const refuse = (code: FileFault['code'], zh: string, en: string, place = FILE_START) => ({
    text: null,
    fault: { code, place, message: say(zh, en) },
  })
  try {
    const { size, isFile } = await describe(file)
    if (!isFile) return refuse('file-unreadable', '这不是一个文本文件', 'This is not a text file')
    if (size > LARGEST)
      return refuse(
        'file-too-large',
        `文件有 ${(size / MEGABYTE).toFixed(1)} MB，超过 5 MB 的上限`,
        `The file has ${(size / MEGABYTE).toFixed(1)} MB, more than the limit of 5 MB`,
      )
    const bytes = await readFile(file)
    if (!isUtf8(bytes))
      return refuse(
        'not-utf8',
        '文件不是 UTF-8 编码（可能是 GBK 或“ANSI”），请另存为 UTF-8',
        'The file is not in UTF-8 (perhaps GBK or “ANSI”); save it again as UTF-8',
        firstForeignByte(bytes),
      )
    return { text: normalise(bytes.toString('utf8')), fault: null }
  } catch (cause) {
    return errorCode(cause) === 'ENOENT'
      ? refuse('file-missing', '没有这个文件', 'There is no such file')
      : refuse(
          'file-unreadable',
          `读不了这个文件（${errorCode(cause)}）`,
          `The file cannot be read (${errorCode(cause)})`,
        )
  }
}

/** The same text whichever editor saved it. */
const normalise = (text: string): string => text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n')

async function describe(file: string) {
  const stats = await stat(file)
  return { size: stats.size, isFile: stats.isFile() }
}

/** The beginning of the first line that is not UTF-8. */
function firstForeignByte(bytes: Buffer): Place {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start)
    const stop = end < 0 ? bytes.length : end
    if (!isUtf8(bytes.subarray(start, stop))) return { line, column: 1 }
    start = stop + 1
  }
  return FILE_START
}

const errorCode = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
