import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

const MINE = resolve('/here/mine')

describe('the data folder', () => {
  it.each([
    [{}, false, resolve('/here/data'), '', ''],
    [{}, true, resolve('/here/data-demo'), '', ' --demo'],
    [{ GANGYAO_DATA: 'mine' }, false, MINE, `GANGYAO_DATA="${MINE}" `, ''],
    [{ GANGYAO_DATA: 'mine' }, true, MINE, `GANGYAO_DATA="${MINE}" `, ''],
  ])(
    'with %j, demo %s, is %s, and commands can mean it',
    (variables, demo, data, before, after) => {
      expect(readConfig(variables, '/here', demo)).toMatchObject({ data, meant: { before, after } })
    },
  )
})
