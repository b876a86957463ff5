import { crc32, deflateRawSync } from 'node:zlib'
import { say } from '@gangyao/domain'
import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Column } from '../src/table.ts'

/** Three kinds of column, as most tests need them. */
export const COLUMNS = [
  { key: 'code', title: say('代码', 'Code') },
  { key: 'value', title: say('数值', 'Value'), kind: 'number' },
  { key: 'day', title: say('日期', 'Day'), kind: 'date' },
] as const satisfies Column[]

export const HEADINGS = ['代码', '数值', '日期']

/** A workbook as somebody else would write it: cells with any styles, merges and formulas. */
export const aWorkbook = (...sheets: Partial<WriteSheet>[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: sheets.map((sheet, index) => ({ name: `Sheet${index + 1}`, ...sheet })) })

/** One sheet with the headings of `COLUMNS` above these rows. */
export const withRows = (rows: WriteSheet['rows'] = [], rest: Partial<WriteSheet> = {}) =>
  aWorkbook({ name: '目标', rows: [HEADINGS, ...rows], ...rest })

interface Part {
  name: string
  content: string | Uint8Array
  /** What the directory says of the unpacked size, where it lies. */
  declared?: number
  flags?: number
  /** Sizes and place in the extra field of ZIP64, as streaming writers put them. */
  zip64?: boolean
}

/** A ZIP package with whatever parts, honest or not. */
export function aPackage(parts: readonly Part[]): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, declared, flags = 0, zip64 = false } of parts) {
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    const title = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(plain), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(declared ?? plain.length, 18)
    common.writeUInt16LE(title.length, 22)
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(offset, 10)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, packed])
    bodies.push(body)
    const extra = zip64 ? elsewhere(common, entry) : Buffer.alloc(0)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, entry, title, extra]))
    offset += body.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, ...directory, end])
}

/** Moves sizes and place out of an entry of the directory, and gives the field that holds them. */
function elsewhere(common: Buffer, entry: Buffer): Buffer {
  const other = Buffer.from([0x99, 0x99, 0, 0])
  const zip64 = Buffer.alloc(28)
  zip64.writeUInt16LE(1, 0)
  zip64.writeUInt16LE(24, 2)
  zip64.writeBigUInt64LE(BigInt(common.readUInt32LE(18)), 4)
  zip64.writeBigUInt64LE(BigInt(common.readUInt32LE(14)), 12)
  zip64.writeBigUInt64LE(BigInt(entry.readUInt32LE(10)), 20)
  common.writeUInt32LE(0xffffffff, 14)
  common.writeUInt32LE(0xffffffff, 18)
  entry.writeUInt32LE(0xffffffff, 10)
  common.writeUInt16LE(other.length + zip64.length, 24)
  return Buffer.concat([other, zip64])
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The least a workbook consists of, around the XML of its sheets. */
export const rawParts = (...sheets: string[]): Part[] => [
  { name: '[Content_Types].xml', content: '<Types/>' },
  {
    name: '_rels/.rels',
    content: `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  },
  {
    name: 'xl/workbook.xml',
    content: `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${sheets.map((_, index) => `<sheet name="S${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: `<Relationships xmlns="${RELATIONS}">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
  },
  ...sheets.map((rows, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
  })),
]

/** A row of XML with inline texts, or cells given whole. */
export const rawRow = (row: number, ...cells: string[]) =>
  `<row r="${row}">${cells
    .map((cell, index) =>
      cell.startsWith('<')
        ? cell
        : `<c r="${String.fromCharCode(65 + index)}${row}" t="inlineStr"><is><t>${cell}</t></is></c>`,
    )
    .join('')}</row>`
