import { PassThrough } from 'node:stream'
import { say } from '@gangyao/domain'
import { describe, expect, it } from 'vitest'
import { Interrupted, openTerminal } from './terminal.ts'

const QUESTION = say('密码：', 'Password:')
const CTRL_C = '\u0003'
const CTRL_D = '\u0004'

/** A terminal with somebody at its keyboard, and all that is seen on its screen. */
function aTerminal() {
  const input = new PassThrough()
  const output = new PassThrough()
  let screen = ''
  output.on('data', (chunk) => {
    screen += chunk
  })
  const terminal = openTerminal('zh', false, { input, output })
  return { terminal, type: (keys: string) => input.write(keys), screen: () => screen }
}

describe('a question', () => {
  it('shows what is typed', async () => {
    const { terminal, type, screen } = aTerminal()
    const answer = terminal.ask(say('载入？', 'Load?'))
    type('yes\r')
    expect(await answer).toBe(true)
    expect(screen()).toContain('yes')
  })

  it('for a secret shows nothing of it, whatever is typed', async () => {
    const { terminal, type, screen } = aTerminal()
    const first = terminal.askSecret(QUESTION)
    for (const key of 'corx\u007frect horse\r') type(key)
    expect(await first).toBe('correct horse')
    const second = terminal.askSecret(QUESTION)
    type('correct horse\r')
    expect(await second).toBe('correct horse')
    expect(screen()).toBe('密码： \n密码： \n')
  })

  it.each([
    ['Ctrl+C', CTRL_C],
    ['Ctrl+D', CTRL_D],
  ])('is given up with %s', async (_, key) => {
    const { terminal, type } = aTerminal()
    const secret = terminal.askSecret(QUESTION)
    type(key)
    await expect(secret).rejects.toThrow(Interrupted)
    const plain = terminal.ask(QUESTION)
    type(key)
    await expect(plain).rejects.toThrow(Interrupted)
  })
})
