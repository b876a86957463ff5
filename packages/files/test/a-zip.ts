import { crc32, deflateRawSync } from 'node:zlib'

export interface Part {
  name: string
  content: string | Uint8Array
  /** What the directory says of its size, where that is not true. */
  declared?: number | undefined
  flags?: number
}

/** A ZIP package with the size of each part as declared. */
export function aZip(parts: readonly Part[]): Uint8Array {
  const bodies: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let start = 0
  for (const { name, content, declared, flags = 0 } of parts) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(declared ?? bytes.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([signed(0x04034b50), fields, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(start, 10)
    directory.push(
      Buffer.concat([signed(0x02014b50), Buffer.from([20, 0]), fields, place, Buffer.from(name)]),
    )
    bodies.push(local)
    start += local.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(start, 12)
  return Buffer.concat([...bodies, ...directory, signed(0x06054b50), end])
}

function signed(signature: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature)
  return bytes
}

const TYPES = { name: '[Content_Types].xml', content: '<Types/>' }
export const aDocx = (...more: Part[]) =>
  aZip([TYPES, { name: 'word/document.xml', content: '<w:document/>' }, ...more])
export const anXlsx = (...more: Part[]) =>
  aZip([TYPES, { name: 'xl/workbook.xml', content: '<workbook/>' }, ...more])
export const aPptx = () =>
  aZip([TYPES, { name: 'ppt/presentation.xml', content: '<p:presentation/>' }])
export const anOfd = () => aZip([{ name: 'OFD.xml', content: '<ofd:OFD/>' }])
