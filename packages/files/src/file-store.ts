/** Which file: in whose district, and by its content. */
export interface FileKey {
  district: string
  /** Of the content, in hexadecimal. */
  sha256: string
}

export interface StoredFile extends FileKey {
  /** In bytes. */
  size: number
  /** When it was last put there. */
  storedAt: Date
}

/**
 * Where files are kept, named by what they hold: the same content twice is one file, and what is kept under a name
 * never changes. Every method throws `StoreFault` where the place cannot be reached.
 */
export interface FileStore {
  /** Keeps what is in a file of this machine, which stays; what is there already counts as put now. */
  put(key: FileKey, path: string): Promise<void>
  /** The content; null where there is none. */
  get(key: FileKey): Promise<ReadableStream<Uint8Array> | null>
  /** What is known of it; null where there is none. */
  look(key: FileKey): Promise<StoredFile | null>
  /** Does away with it, whether or not it is there. */
  remove(key: FileKey): Promise<void>
  /** Everything of a district; left out: of all. */
  list(district?: string): AsyncIterable<StoredFile>
}

/** The place where files are kept cannot be reached, or refuses. */
export class StoreFault extends Error {
  constructor(message: string, options?: { cause: unknown }) {
    super(message, options)
    this.name = 'StoreFault'
  }
}

const DISTRICT = /^\d{1,12}$/
const SHA256 = /^[0-9a-f]{64}$/

/**
 * Where a file is, relative to where all are: `150602/ab/ab…`. Nothing that leads elsewhere gets this far; should
 * it, it is refused here.
 */
export function pathOf({ district, sha256 }: FileKey): string {
  if (!SHA256.test(sha256)) throw new Error(`${sha256} names no file`)
  return `${folderOf(district)}/${sha256.slice(0, 2)}/${sha256}`
}

/** Which file a path of `pathOf` leads to; null: none, for something else lies there. */
export function keyOf(path: string): FileKey | null {
  const [district = '', part, sha256 = '', ...rest] = path.split('/')
  const fits = DISTRICT.test(district) && SHA256.test(sha256) && part === sha256.slice(0, 2)
  return fits && rest.length === 0 ? { district, sha256 } : null
}

export const isDistrict = (name: string): boolean => DISTRICT.test(name)

export function folderOf(district: string): string {
  if (!isDistrict(district)) throw new Error(`${district} is no district`)
  return district
}
