import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { SECURITY_HEADERS } from './headers.ts'

/** One answer in one encoding, ready to be sent. */
interface Representation {
  body: Uint8Array<ArrayBuffer>
  etag: string
  headers: Record<string, string>
  /** The headers of a 304: all but those of the body. */
  unchanged: Record<string, string>
}

/** A file or page in both encodings; the smaller one is what nearly every browser takes. */
export interface StoredPage {
  plain: Representation
  gzip: Representation
}

export interface StoreOptions {
  type?: string
  cacheControl?: string
}

/**
 * Prepares an answer. Its tag is that of its content, so a page is sent again exactly when a publication,
 * an edit or the date has changed what it says.
 */
export function storePage(
  text: string,
  { type = 'text/html; charset=utf-8', cacheControl = 'no-cache' }: StoreOptions = {},
): StoredPage {
  const plain = new Uint8Array(Buffer.from(text))
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
  const represent = (
    body: Uint8Array<ArrayBuffer>,
    etag: string,
    encoding: Record<string, string>,
  ): Representation => {
    const unchanged = {
      ...SECURITY_HEADERS,
      'Cache-Control': cacheControl,
      ETag: etag,
      Vary: 'Accept-Encoding',
    }
    return {
      body,
      etag,
      unchanged,
      headers: {
        ...unchanged,
        ...encoding,
        'Content-Type': type,
        'Content-Length': String(body.byteLength),
      },
    }
  }
  return {
    plain: represent(plain, `"${hash}"`, {}),
    gzip: represent(new Uint8Array(gzipSync(plain, { level: 9 })), `"${hash}-gzip"`, {
      'Content-Encoding': 'gzip',
    }),
  }
}

/** Answers a request from a stored page: 304 where the caller holds it already. */
export function respond(request: RequestHead, page: StoredPage, status = 200): Response {
  const accepts = request.header('accept-encoding')
  const { body, etag, headers, unchanged } =
    accepts && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|\s|$))/i.test(accepts) ? page.gzip : page.plain
  const held = status === 200 ? request.header('if-none-match') : undefined
  return held && matches(held, etag)
    ? new Response(null, { status: 304, headers: unchanged })
    : new Response(body, { status, headers })
}

/** The part of a request that decides about the answer. */
export interface RequestHead {
  header(name: string): string | undefined
}

const matches = (held: string, etag: string) =>
  held.trim() === '*' ||
  held.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag)
