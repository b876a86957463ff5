// 隐去: what a list shows of personal data. None of these ever gives back what it was given.

/**
 * A telephone number with its middle hidden; of a short one only the end is shown.
 *
 * @example maskPhone('13812345678') // '138****5678'
 */
export function maskPhone(phone: string): string {
  const [prefix = ''] = /^\+86[ -]?/.exec(phone) ?? []
  const rest = phone.slice(prefix.length)
  const count = rest.replace(/\D/g, '').length
  const [head, tail] = count >= 11 ? [3, 4] : [0, Math.min(2, Math.floor(count / 3))]
  let index = 0
  return (
    prefix +
    rest.replace(/\d/g, (digit) => {
      index++
      return index <= head || index > count - tail ? digit : HIDDEN
    })
  )
}

/**
 * The first character of a name: 姓名, of minors above all. Of a name of one character nothing is shown.
 *
 * @example maskName('王小明') // '王**'
 */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name.trim()]
  const hidden = rest.map((character) => (character === ' ' ? character : HIDDEN)).join('')
  return rest.length > 0 ? first + hidden : first.replace(/./su, HIDDEN)
}

/**
 * A 身份证号 without the date of birth and what follows it: the region, and the last two.
 *
 * @example maskIdentityNumber('150602199001011234') // '1506************34'
 */
export const maskIdentityNumber = (number: string): string =>
  number.length < 15
    ? HIDDEN.repeat(number.length)
    : `${number.slice(0, 4)}${HIDDEN.repeat(number.length - 6)}${number.slice(-2)}`

/**
 * Where mail goes, and not to whom.
 *
 * @example maskEmail('zhang.san@example.cn') // 'z***@example.cn'
 */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@')
  const first = at > 1 ? address.slice(0, 1) : ''
  return at < 0 ? WHOLLY : `${first}***${address.slice(at)}`
}

/** That there is something, and nothing of what. */
export const maskText = (text: string): string => (text === '' ? '' : WHOLLY)

const HIDDEN = '*'
export const WHOLLY = '****'
