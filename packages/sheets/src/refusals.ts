import { type Bilingual, say } from '@gangyao/domain'
import { SheetError } from './sheet-fault.ts'

const asXlsx = say(
  '请在 Excel 或 WPS 中打开它，另存为“Excel 工作簿（.xlsx）”，再交这一份',
  'Open it in Excel or WPS, save it as “Excel Workbook (.xlsx)” and send that file',
)
const refuse = (reason: Bilingual, wayOut: Bilingual = asXlsx, cause?: unknown) =>
  new SheetError(
    say(`${reason.zh}。${wayOut.zh}。`, `${reason.en}. ${wayOut.en}.`),
    cause === undefined ? undefined : { cause },
  )

export const emptyFile = () =>
  refuse(
    say('这个文件是空的', 'This file is empty'),
    say('请重新保存后再交', 'Save it again and send that file'),
  )

export const fileTooLarge = (most: number) =>
  refuse(
    say(`文件超过 ${megabytes(most)} MB`, `This file is larger than ${megabytes(most)} MB`),
    say(
      '请删去图片和用不到的工作表，或分成几个文件',
      'Take out pictures and sheets that are not needed, or split it into several files',
    ),
  )

export const notATable = (kind: Bilingual) =>
  refuse(
    say(`这是${kind.zh}，不是 Excel 表格`, `This is ${kind.en}, not an Excel workbook`),
    say(
      '请把内容填进 .xlsx 或 .csv 文件再交',
      'Put what it holds into an .xlsx or .csv file and send that',
    ),
  )

export const oldWorkbook = () =>
  refuse(
    say('这是旧格式的 .xls（或 .et）文件', 'This is a workbook in the old .xls (or .et) format'),
  )

export const otherWorkbook = (kind: string) =>
  refuse(say(`这是 ${kind} 格式的表格`, `This is a spreadsheet in the ${kind} format`))

export const webPageAsWorkbook = () =>
  refuse(
    say(
      '这个文件其实是网页或 XML，只是取了表格的文件名',
      'This file is really a web page or XML under the name of a workbook',
    ),
  )

export const encryptedWorkbook = () =>
  refuse(
    say('这个文件设了打开密码', 'This file asks for a password'),
    say(
      '请在 Excel 的“文件—信息—保护工作簿—用密码进行加密”里清空密码，保存后再交',
      'Clear the password under “File – Info – Protect Workbook – Encrypt with Password” in Excel, save and send it again',
    ),
  )

export const macroWorkbook = () =>
  refuse(say('这个文件带有宏，不能接收', 'This file contains macros and is not accepted'))

export const zipBomb = (most: number) =>
  refuse(
    say(
      `这个文件解压后超过 ${megabytes(most)} MB，或与它自己所说的大小不符`,
      `Unpacked, this file is larger than ${megabytes(most)} MB or than it says it is`,
    ),
    say(
      '请把要交的行复制到一个新建的工作簿里，保存后再交',
      'Copy the rows to be sent into a new workbook, save it and send that',
    ),
  )

export const damagedWorkbook = (cause?: unknown) =>
  refuse(
    say('这个文件已损坏或没有传完整', 'This file is damaged or was not sent whole'),
    say(
      '请用 Excel 或 WPS 打开检查，另存为 .xlsx 后再交',
      'Open it in Excel or WPS to check, save it as .xlsx and send that',
    ),
    cause,
  )

export const unknownEncoding = () =>
  refuse(
    say(
      '这个文件不是 Excel 表格，作为文本也读不出来（只认 UTF-8 和 GB18030 编码）',
      'This is not an Excel workbook, nor text in UTF-8 or GB18030',
    ),
  )

export const noSheet = () =>
  refuse(
    say('这个工作簿里没有工作表', 'There is no sheet in this workbook'),
    say('请重新下载模板填写', 'Download the template again and fill it in'),
  )

export const tooManySheets = (most: number) =>
  refuse(
    say(`这个工作簿的工作表超过 ${most} 张`, `This workbook has more than ${most} sheets`),
    say('请删去用不到的工作表', 'Delete the sheets that are not needed'),
  )

export const tooManySheetRows = (most: number) =>
  refuse(
    say(
      `有一张工作表超过 ${most} 行（连同设了格式的空行）`,
      `One sheet has more than ${most} rows (counting formatted empty ones)`,
    ),
    say(
      '请选中数据下面的空行整行删除，或分成几个文件',
      'Delete the empty rows below the data as whole rows, or split it into several files',
    ),
  )

export const tooManyRows = (most: number, sheet: string | null) =>
  refuse(
    say(
      `${sheet === null ? '表里' : `工作表“${sheet}”`}超过 ${most} 行`,
      `There are more than ${most} rows${sheet === null ? '' : ` in the sheet “${sheet}”`}`,
    ),
    say('请分成几个文件，分次交', 'Split them into several files and send one after the other'),
  )

export const textTooLong = (place: string, most: number) =>
  refuse(
    say(
      `${place} 的文字超过 ${most} 个字`,
      `The text in ${place} is longer than ${most} characters`,
    ),
    say('一个 Excel 单元格放不下，请改用 CSV', 'A cell of Excel cannot hold it; use CSV instead'),
  )

const megabytes = (bytes: number) => Math.round(bytes / 1_000_000)
