import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { aKey } from '../../test/keys.ts'
import { personalKey } from './keys.ts'
import { blindIndexOf, keyIdOf, openText, sealed, sealText } from './seal.ts'

const place = { district: '150602', table: 'contact', record: 'a1', field: 'phone' }
const key = aKey()

describe('a sealed text', () => {
  it('opens where it was sealed, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const hidden = sealText(key, place, text)
        expect(z.encode(sealed, hidden)).toBe(hidden)
        expect(openText([aKey('other'), key], place, hidden)).toBe(text)
      }),
    )
  })

  it('is another one each time, and says which key it takes', () => {
    const [one, other] = [sealText(key, place, '王小明'), sealText(key, place, '王小明')]
    expect(one).not.toBe(other)
    expect(keyIdOf(one)).toBe(key.id)
    expect(one).not.toContain('王')
  })

  it('is all that its column takes', () => {
    for (const text of ['13812345678', 'gp1.', ''])
      expect(() => z.encode(sealed, text)).toThrow('was not')
  })

  it.each(Object.keys(place))('opens for no other %s', (part) => {
    const hidden = sealText(key, place, '13812345678')
    expect(() => openText([key], { ...place, [part]: 'other' }, hidden)).toThrow('cannot be opened')
  })

  it('opens with no other key, also under its name', () => {
    const hidden = sealText(key, place, '13812345678')
    expect(() => openText([aKey('other')], place, hidden)).toThrow('cannot be opened')
    expect(() => openText([{ ...aKey('other'), id: key.id }], place, hidden)).toThrow()
    expect(() => openText([], place, hidden)).toThrow()
  })

  it('does not open once one character of it was changed', () => {
    const hidden = sealText(key, place, '13812345678')
    const start = hidden.lastIndexOf('.') + 1
    for (let at = start; at < hidden.length; at++) {
      const changed = hidden[at] === 'A' ? 'B' : 'A'
      const text = hidden.slice(0, at) + changed + hidden.slice(at + 1)
      expect(() => openText([key], place, text), String(at)).toThrow('cannot be opened')
    }
    for (const text of ['', 'gp1', '13812345678', hidden.slice(0, 40), `${hidden}=`])
      expect(() => openText([key], place, text), text).toThrow('cannot be opened')
  })
})

describe('a blind index', () => {
  it('is the same for the same text in one place, and else another', () => {
    const index = (overrides = {}, text = '13812345678', by = key) =>
      blindIndexOf(by, { ...place, ...overrides }, text)
    expect(index()).toBe(index())
    const others = [
      index({ district: '150603' }),
      index({ table: 'person' }),
      index({ field: 'officePhone' }),
      index({}, '13812345679'),
      index({}, '13812345678', aKey('other')),
    ]
    expect(new Set([index(), ...others]).size).toBe(6)
  })
})

it('takes 32 bytes for a key, and nothing else', () => {
  expect(() => personalKey(new Uint8Array(31))).toThrow('32 bytes')
  expect(personalKey(new Uint8Array(32)).id).toMatch(/^[0-9a-f]{8}$/)
})
