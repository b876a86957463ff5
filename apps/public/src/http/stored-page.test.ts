import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { respond, storePage } from './stored-page.ts'

const asking = (headers: Record<string, string>) => ({ header: (name: string) => headers[name] })
const page = storePage('<p>纲要</p>')

describe('a stored page', () => {
  it('goes out compressed to those who take it', async () => {
    const response = respond(asking({ 'accept-encoding': 'br, gzip' }), page)
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(await response.bytes()).toString()).toBe('<p>纲要</p>')
  })

  it.each(['', 'br', 'gzip;q=0, br'])('goes out as it is to others: %j', async (encoding) => {
    const response = respond(asking({ 'accept-encoding': encoding }), page)
    expect(response.headers.has('content-encoding')).toBe(false)
    expect(response.headers.get('vary')).toBe('Accept-Encoding')
    expect(await response.text()).toBe('<p>纲要</p>')
  })

  it('is not sent again to those who hold it', async () => {
    const etag = respond(asking({}), page).headers.get('etag') ?? ''
    for (const held of [etag, `"other", ${etag}`, `W/${etag}`, '*']) {
      const response = respond(asking({ 'if-none-match': held }), page)
      expect(response.status).toBe(304)
      expect(await response.text()).toBe('')
      expect(response.headers.get('etag')).toBe(etag)
    }
  })

  it('has a tag of its own per encoding and per content', () => {
    const tag = (text: string, encoding?: string) =>
      respond(asking(encoding ? { 'accept-encoding': encoding } : {}), storePage(text)).headers.get(
        'etag',
      )
    expect(new Set([tag('一'), tag('一', 'gzip'), tag('二'), tag('二', 'gzip')]).size).toBe(4)
  })

  it('asks to be checked each time, so that a publication shows at once', () => {
    expect(respond(asking({}), page).headers.get('cache-control')).toBe('no-cache')
  })
})
