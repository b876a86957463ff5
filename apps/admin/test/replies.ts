import { createServer, type IncomingMessage } from 'node:http'

export interface Reply {
  status?: number
  json?: unknown
  text?: string
  headers?: Record<string, string>
}

/** A server on a free loopback port that gives these replies one after another and keeps what it received. */
export async function startReplies(replies: readonly Reply[]) {
  const left = [...replies]
  const received: (IncomingMessage & { body?: string })[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    received.push(Object.assign(request, { body: Buffer.concat(chunks).toString() }))
    const {
      status = 200,
      json,
      text,
      headers,
    } = left.shift() ?? { status: 500, text: 'no reply is left' }
    response.writeHead(status, headers).end(text ?? JSON.stringify(json))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address !== 'object') throw new Error('no port')
  return {
    address: `http://127.0.0.1:${address.port}`,
    received,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
