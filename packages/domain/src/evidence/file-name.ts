import { type Bilingual, say } from '../text/bilingual.ts'
import { isVisible } from '../text/visible.ts'
import {
  EVIDENCE_ENDINGS,
  endingOf,
  MEDIA_TYPES,
  type MediaType,
  typeOfName,
} from './media-type.ts'

/** What a name may have, its ending among it. */
export const LONGEST_FILE_NAME = 120

/** Controls, and marks by which a name reads otherwise than it is: `甲‮fdp.exe` looks like `甲exe.pdf`. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu
/** What no file of Windows may be called; such a name could not be saved. */
const UNUSABLE = /[<>:"|?*]/g
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** Why a name is refused as it is: it leads somewhere, or says nothing; null: it does not. */
export function fileNameFault(name: string): Bilingual | null {
  if (/[/\\]/.test(name))
    return say(
      '文件名里不能有“/”或“\\”这样的路径，请改名后再传',
      'A file name must not lead to a folder (/ or \\); rename it and send it again',
    )
  const safe = safeFileName(name)
  return safe === '' || !isVisible(safe)
    ? say('文件没有名称，请改名后再传', 'The file has no name; rename it and send it again')
    : null
}

/**
 * A name as it is kept, shown, and given back: nothing unseen, nothing that a system would not save, its ending
 * kept where it must be shortened.
 *
 * @example safeFileName('  活动:照片?.jpg') // '活动_照片_.jpg'
 */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[/\\]/g, '_')
    .replace(UNUSABLE, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const usable = RESERVED.test(plain) ? `_${plain}` : plain
  if (usable.length <= LONGEST_FILE_NAME) return usable
  const ending = endingOf(usable)
  const tail = ending === '' || ending.length > 10 ? '' : `.${ending}`
  return cut(usable, LONGEST_FILE_NAME - tail.length) + tail
}

/** So many units of a text, and no half of a character at its end. */
const cut = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')

/** Why a name does not fit what the file holds; null: it does. */
export function endingFault(name: string, held: MediaType): Bilingual | null {
  const ending = endingOf(name)
  const known = MEDIA_TYPES[held]
  if (typeOfName(name) === held) return null
  const [usual] = known.endings
  return say(
    `文件名以“.${ending}”结尾，内容却是“${known.name.zh}”；请传原来的文件，或把文件名改为 .${usual}`,
    `The name ends in “.${ending}”, but it holds “${known.name.en}”; send the original file, or rename it to .${usual}`,
  )
}

/** What may be sent, for the sentence that refuses something else. */
export const ACCEPTED = say(
  '可以传 PDF、OFD、图片（JPG、PNG、WebP、HEIC）、Word（.docx）、Excel（.xlsx）、PowerPoint（.pptx）、CSV 和 TXT',
  'You can send PDF, OFD, pictures (JPG, PNG, WebP, HEIC), Word (.docx), Excel (.xlsx), PowerPoint (.pptx), CSV and TXT',
)

/** Why a file of this name cannot be taken, before anybody has looked into it; null: perhaps it can. */
export function unsentFault(name: string, size: number, most: number): Bilingual | null {
  if (size > most) return tooLarge(most)
  if (size === 0) return EMPTY_FILE
  const fault = fileNameFault(name)
  if (fault) return fault
  return EVIDENCE_ENDINGS.includes(endingOf(safeFileName(name))) ? null : unknownEnding(name)
}

export const EMPTY_FILE = say(
  '这个文件是空的，请重新保存后再传',
  'This file is empty; save it again and send that',
)

/** @param most in bytes */
export const tooLarge = (most: number): Bilingual => {
  const size = Math.floor(most / 1_000_000)
  return say(
    `文件不能超过 ${size} MB；照片可以缩小，文件可以分成几份`,
    `A file must not exceed ${size} MB; make the picture smaller, or split the file`,
  )
}

/** Files that ask for a way out of their own. */
const OLD = ['doc', 'xls', 'ppt', 'wps', 'et', 'dps', 'rtf']
const WITH_MACROS = ['docm', 'xlsm', 'pptm', 'dotm', 'xltm', 'potm', 'xlsb']

export function unknownEnding(name: string): Bilingual {
  const ending = endingOf(name)
  if (WITH_MACROS.includes(ending)) return MACROS
  if (OLD.includes(ending))
    return say(
      `不能接收“.${ending}”这种旧格式；请另存为 PDF 或 .docx、.xlsx、.pptx 再传`,
      `“.${ending}” is an old format that is not accepted; save it as PDF or .docx, .xlsx, .pptx and send that`,
    )
  return ending === ''
    ? say(`文件名没有结尾；${ACCEPTED.zh}`, `The file name has no ending. ${ACCEPTED.en}`)
    : say(
        `不能接收“.${ending}”文件；${ACCEPTED.zh}`,
        `“.${ending}” files are not accepted. ${ACCEPTED.en}`,
      )
}

export const MACROS = say(
  '这个文件带有宏或可运行的内容，不能接收；请另存为不带宏的 .docx、.xlsx、.pptx 或 PDF 再传',
  'This file contains macros or something that runs and is not accepted; save it without them as .docx, .xlsx, .pptx or PDF and send that',
)
