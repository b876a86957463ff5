import { SMTPServer } from 'smtp-server'

export interface Received {
  to: string[]
  text: string
}

/** A mail server on this machine, which keeps what it is given. `refuse` answers a recipient with a number. */
export async function aMailServer(
  refuse: (address: string) => number | null = () => null,
): Promise<{
  url: string
  received: Received[]
  /** What somebody signed in with, over a connection that everybody can read. */
  passwords: string[]
  close: () => Promise<void>
}> {
  const received: Received[] = []
  const passwords: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, callback) {
      passwords.push(password ?? '')
      callback(null, { user: username ?? '' })
    },
    onRcptTo({ address }, _session, callback) {
      const code = refuse(address)
      callback(code === null ? null : Object.assign(new Error('no'), { responseCode: code }))
    },
    onData(stream, session, callback) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: readable(Buffer.concat(parts).toString('utf8')),
        })
        callback()
      })
    },
  })
  const port = await new Promise<number>((resolve, reject) => {
    server.on('error', reject)
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      if (address && typeof address === 'object') resolve(address.port)
    })
  })
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    passwords,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Head and text of a mail as people read them. */
function readable(mail: string): string {
  const [head = '', ...rest] = mail.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  const words = head
    .replace(/\r\n\s+/g, ' ')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?= ?/gi, (_, kind, text) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : quoted(text.replaceAll('_', ' ')),
    )
  const encoding = /content-transfer-encoding: (\S+)/i.exec(head)?.[1]
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : encoding === 'quoted-printable'
        ? quoted(body.replace(/=\r\n/g, ''))
        : body
  return `${words}\n\n${text.replaceAll('\r\n', '\n')}`
}

const quoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
