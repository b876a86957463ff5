import { unknownEncoding } from './refusals.ts'

/**
 * The text of a file: UTF-8, else GB18030, in which Chinese Excel saves CSV; UTF-16 where a mark says so,
 * which is how Excel saves “Unicode text”.
 *
 * @throws SheetError for what is no text
 */
export function decodeText(bytes: Uint8Array): string {
  const encodings = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    const text = decode(bytes, encoding)
    if (text !== null && !text.includes('\0')) return text
  }
  throw unknownEncoding()
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
