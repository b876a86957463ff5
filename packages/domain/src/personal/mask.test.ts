import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskEmail, maskIdentityNumber, maskName, maskPhone, maskText } from './mask.ts'

describe('hiding', () => {
  it.each([
    [maskPhone, '13812345678', '138****5678'],
    [maskPhone, '138 1234 5678', '138 **** 5678'],
    [maskPhone, '+86 13812345678', '+86 138****5678'],
    [maskPhone, '0477-8581234', '047*-***1234'],
    [maskPhone, '8581234', '*****34'],
    [maskPhone, '12345', '****5'],
    [maskName, '王小明', '王**'],
    [maskName, '欧阳娜娜', '欧***'],
    [maskName, 'Li Ming', 'L* ****'],
    [maskName, '王', '*'],
    [maskName, '王 ', '*'],
    [maskName, '', ''],
    [maskName, '𠮷野', '𠮷*'],
    [maskIdentityNumber, '150602199001011234', '1506************34'],
    [maskIdentityNumber, '15060219900101123X', '1506************3X'],
    [maskIdentityNumber, '1234', '****'],
    [maskEmail, 'zhang.san@example.cn', 'z***@example.cn'],
    [maskEmail, 'z@example.cn', '***@example.cn'],
    [maskEmail, 'nonsense', '****'],
    [maskText, '周一不在', '****'],
    [maskText, '', ''],
  ])('%o shows %s as %s', (mask, text, shown) => expect(mask(text)).toBe(shown))

  it('never gives back what it was given', () => {
    const digits = fc.stringMatching(/^\d[\d -]{4,20}\d$/)
    fc.assert(fc.property(digits, (text) => maskPhone(text) !== text))
    const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((it) => /[^* ]/.test(it))
    const mail = fc.emailAddress().filter((address) => !address.startsWith('*'))
    fc.assert(fc.property(text, (it) => maskIdentityNumber(it) !== it && maskText(it) !== it))
    fc.assert(
      fc.property(
        text.filter((it) => /[^* ]/u.test(it.trim().replace(/^./su, ''))),
        (it) => maskName(it) !== it,
      ),
    )
    fc.assert(fc.property(mail, (it) => maskEmail(it) !== it))
  })

  it('shows no more than seven digits of a number', () => {
    const number = fc.stringMatching(/^\d{5,20}$/)
    fc.assert(fc.property(number, (text) => maskPhone(text).replace(/\D/g, '').length <= 7))
  })
})
