import englishMessages from 'ra-language-english'
import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** Every text with its path: `nav.home` → `首页`. */
const texts = (tree: object, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : texts(value, `${path}${key}.`),
  )
const placeholders = (text: string) => [...new Set(text.match(/%\{\w+\}/g))].sort()

describe('the messages', () => {
  const chinese = new Map(texts(zh))
  const english = new Map(texts(en))

  it('say the same things in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  it('leave nothing empty', () => {
    const silent = [...chinese, ...english].filter(([, text]) => text === '')
    expect(silent).toEqual([])
  })

  it('cover all that react-admin says', () => {
    const missing = texts(englishMessages).filter(([path]) => !chinese.has(path))
    expect(missing).toEqual([])
  })

  it('never say in English what was to be Chinese', () => {
    const latin = /[a-z]{3,}/i
    const untranslated = [...chinese].filter(
      ([, text]) => latin.test(text.replace(/%\{\w+\}/g, '')) && !/\p{Script=Han}/u.test(text),
    )
    expect(untranslated).toEqual([])
  })

  it('fill in the same values in both languages', () => {
    const own = [...chinese].filter(([path]) => !path.startsWith('ra.'))
    const uneven = own.filter(([path, text]) => {
      const [ours, theirs] = [placeholders(text), placeholders(english.get(path) ?? '')]
      return theirs.some((name) => !ours.includes(name) && name !== '%{smart_count}')
    })
    expect(uneven).toEqual([])
  })
})
