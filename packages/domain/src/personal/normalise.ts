// One way of writing what can be written in several, so that an exact search finds it.

/** @example normalisePhone('+86 138-1234-5678') // '13812345678' */
export const normalisePhone = (phone: string): string =>
  phone
    .normalize('NFKC')
    .replace(/[^\d+]/g, '')
    .replace(/^(\+|00)86/, '')

/** @example normaliseEmail(' Zhang@Example.cn') // 'zhang@example.cn' */
export const normaliseEmail = (address: string): string =>
  address.normalize('NFKC').trim().toLowerCase()

/** @example normaliseName('王 小明') // '王小明' */
export const normaliseName = (name: string): string =>
  name.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

/** The last place of a 身份证号 may be an X, small or large. */
export const normaliseIdentityNumber = (number: string): string =>
  number.normalize('NFKC').replace(/\s+/g, '').toUpperCase()
