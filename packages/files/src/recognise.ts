import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { ACCEPTED, endingFault, MediaType, say, typeOfName, unknownEnding } from '@gangyao/domain'
import { fileTypeFromBuffer } from 'file-type'
import { FileFault } from './file-fault.ts'
import { recognisePackage } from './recognise-package.ts'

/** As much of a file as tells what it is. */
const HEAD = 8192

/**
 * What a file is, by what it holds; its name must end accordingly.
 *
 * @throws FileFault for what is not taken: another kind, another than its name says, macros, too much once unpacked
 */
export async function recognise(path: string, name: string): Promise<MediaType> {
  const claimed = typeOfName(name)
  if (!claimed) throw new FileFault(unknownEnding(name))
  const head = await headOf(path)
  const held = isZip(head) ? await recognisePackage(path) : await recogniseHead(path, head, claimed)
  const fault = endingFault(name, held)
  if (fault) throw new FileFault(fault)
  return held
}

async function recogniseHead(
  path: string,
  head: Uint8Array,
  claimed: MediaType,
): Promise<MediaType> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  const mime = found && (SAME[found.mime] ?? found.mime)
  const known = MediaType.safeParse(mime)
  if (known.success) return known.data
  if (mime === 'application/x-cfb') throw new FileFault(OLD_OR_LOCKED)
  if (found) throw new FileFault(unwanted(found.ext))
  // Text has no mark of its own: it is what reads as text and is called so.
  if (claimed !== 'text/plain' && claimed !== 'text/csv') throw new FileFault(NOT_WHAT_IT_SAYS)
  if (!(await isText(path))) throw new FileFault(NO_TEXT)
  return claimed
}

/** Other names of the same. */
const SAME: Record<string, MediaType> = {
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic',
  'text/plain': 'text/plain',
}

const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && [0x03, 0x05, 0x07].includes(head[2] ?? 0)

async function headOf(path: string): Promise<Uint8Array> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Controls that no text has; tabs and the ends of lines and pages are none of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/

/** In UTF-8, or in the encoding of older Chinese systems (GB 18030). */
const isText = async (path: string): Promise<boolean> =>
  (await reads(path, 'utf-8')) || (await reads(path, 'gb18030'))

async function reads(path: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of createReadStream(path))
      if (CONTROLS.test(decoder.decode(chunk, { stream: true }))) return false
    return !CONTROLS.test(decoder.decode())
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

const OLD_OR_LOCKED = say(
  '这个文件是旧格式（.doc、.xls、.ppt），或设了打开密码；请去掉密码，另存为 PDF 或 .docx、.xlsx、.pptx 再传',
  'This file is in an old format (.doc, .xls, .ppt) or asks for a password; save it without one as PDF or .docx, .xlsx, .pptx and send that',
)

const NOT_WHAT_IT_SAYS = say(
  '文件的内容与文件名不符，可能已损坏或没有传完整；请打开检查，重新保存后再传',
  'This file is not what its name says; it may be damaged or incomplete. Open it to check, save it again and send that',
)

const NO_TEXT = say(
  '这个文件不是文本，或编码无法识别；请用 UTF-8 保存后再传',
  'This is no text, or in an encoding that is not known; save it as UTF-8 and send that',
)

const unwanted = (ending: string) =>
  say(
    `这个文件其实是 .${ending}，不能接收；${ACCEPTED.zh}`,
    `This file is really .${ending}, which is not accepted. ${ACCEPTED.en}`,
  )
