/** The password of `admin` on every server of these trials. */
export const PASSWORD = 'Crash-of-one-plan-7391'

export interface Reply {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: what a server says is looked at by the trial
  body: any
  bytes: Uint8Array
  /** What the server calls the request, and its log too. */
  request: string
}

/** Asks as somebody who is signed in. Rejects when the server is gone before it has answered whole. */
export type Desk = (method: string, path: string, body?: unknown) => Promise<Reply>

/** Signs in as `admin`. `send` is fetch, or an API that is asked without a network. */
export async function takeDesk(
  address: string,
  send: (url: string, init: RequestInit) => Promise<Response>,
): Promise<Desk> {
  const ask = async (method: string, path: string, body: unknown, cookie = '') => {
    const file = body instanceof Uint8Array ? new Uint8Array(body) : null
    const type = file ? 'application/octet-stream' : 'application/json'
    return send(`${address}/api${path}`, {
      method,
      ...(body !== undefined && { body: file ?? JSON.stringify(body) }),
      headers: {
        origin: address,
        ...(body !== undefined && { 'content-type': type }),
        ...(cookie && { cookie }),
      },
    })
  }
  const credentials = { username: 'admin', password: PASSWORD }
  const welcome = await ask('POST', '/auth/sign-in/username', credentials)
  if (!welcome.ok) throw new Error(`nobody can sign in: ${await welcome.text()}`)
  const cookie = welcome.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return async (method, path, body) => {
    const response = await ask(method, path, body, cookie)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const text = response.headers.has('content-disposition') ? '' : new TextDecoder().decode(bytes)
    return {
      status: response.status,
      body: text ? JSON.parse(text) : null,
      bytes,
      request: response.headers.get('x-request-id') ?? '',
    }
  }
}
