import { createServer, type IncomingMessage } from 'node:http'

export interface Said {
  path: string
  query: URLSearchParams
  content: string
}

/** A robot of a group on this machine. `answer` says what it answers, by JSON, status or silence. */
export async function aRobot(
  answer: (
    said: Said,
  ) => { status?: number; body?: unknown; headers?: Record<string, string> } | null = () => ({}),
): Promise<{ origin: string; heard: Said[]; close: () => Promise<void> }> {
  const heard: Said[] = []
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://robot')
    const body = JSON.parse(await textOf(request))
    const said = { path: pathname, query: searchParams, content: String(body.text?.content) }
    const reply = answer(said)
    heard.push(said)
    if (!reply) return void request.socket.destroy()
    const { status = 200, headers = {}, body: told = { errcode: 0, errmsg: 'ok' } } = reply
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
    response.end(JSON.stringify(told))
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address && typeof address === 'object') resolve(address.port)
    })
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    heard,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}
