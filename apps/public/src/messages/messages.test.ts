import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('says everything in English without Chinese, but for the words it explains', () => {
  const lines = readFileSync(new URL('en.ts', import.meta.url), 'utf8').split('\n')
  const chinese = lines.filter((line) => /\p{Script=Han}/u.test(line.replace('各成员单位', '')))
  expect(chinese.map((line) => line.trim())).toEqual(["other: '中文',"])
})
