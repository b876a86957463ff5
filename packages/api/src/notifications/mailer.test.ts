import { createServer } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { aMailServer } from '../../test/a-mail-server.ts'
import { openMailer } from './mailer.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
const mail = {
  to: 'wang@example.cn',
  subject: '填报提醒：3 项待办理',
  text: '请于 7 月 5 日前办理\n',
}
const from = '纲要 <gangyao@example.cn>'

it('gives a mail to a real server', async () => {
  const server = await aMailServer()
  closing.push(server.close)
  expect(await openMailer({ url: server.url, from }).send(mail)).toEqual({ is: 'sent' })
  expect(server.received).toMatchObject([{ to: ['wang@example.cn'] }])
  const [{ text } = { text: '' }] = server.received
  expect(text).toContain('Subject: 填报提醒：3 项待办理')
  expect(text).toContain('Auto-Submitted: auto-generated')
  expect(text).toContain('请于 7 月 5 日前办理')
})

it('makes no second head of a subject with a line break', async () => {
  const server = await aMailServer()
  closing.push(server.close)
  const subject = '提醒\r\nBcc: other@example.cn'
  await openMailer({ url: server.url, from }).send({ ...mail, subject })
  expect(server.received.map(({ to }) => to)).toEqual([['wang@example.cn']])
  expect(server.received[0]?.text).not.toMatch(/^Bcc:/m)
})

it.each([
  [550, false],
  [451, true],
])('knows of a %d that it did not arrive', async (code, again) => {
  const server = await aMailServer(() => code)
  closing.push(server.close)
  expect(await openMailer({ url: server.url, from }).send(mail)).toMatchObject({
    ...{ is: 'refused', again },
    problem: { zh: expect.stringContaining(`（${code}）`) },
  })
})

it('tries again where nobody listens', async () => {
  const server = await aMailServer()
  await server.close()
  expect(await openMailer({ url: server.url, from }).send(mail)).toMatchObject({
    ...{ is: 'refused', again: true },
  })
})

it('does not know where the connection breaks after the mail was given', async () => {
  const server = createServer((socket) => {
    socket.write('220 here\r\n')
    let data = false
    socket.on('data', (part) => {
      const line = part.toString()
      if (data) return void (line.includes('\r\n.\r\n') && socket.destroy())
      data = line.startsWith('DATA')
      socket.write(data ? '354 go on\r\n' : '250 yes\r\n')
    })
    socket.on('error', () => {})
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address && typeof address === 'object') resolve(address.port)
    })
  })
  closing.push(() => new Promise((resolve) => server.close(() => resolve())))
  expect(await openMailer({ url: `smtp://127.0.0.1:${port}`, from }).send(mail)).toMatchObject({
    is: 'unknown',
  })
})

it('sends no password in the open, but to this machine', async () => {
  const server = await aMailServer()
  closing.push(server.close)
  const as = (host: string) => {
    const url = server.url.replace('//127.0.0.1', `//user:secret@${host}`)
    return openMailer({ url, from }).send(mail)
  }
  expect(await as('127.0.0.1')).toEqual({ is: 'sent' })
  expect(server.passwords).toEqual(['secret'])
  // The same server by a name that does not say so.
  expect(await as('[::ffff:127.0.0.1]')).toMatchObject({ is: 'refused' })
  expect(server.passwords).toEqual(['secret'])
  expect(server.received).toHaveLength(1)
})
