/**
 * 量词 for what cannot be halved. Not among them are those that may have a fraction, 万人次 and 平米, and 项,
 * of which each person may master 1.4 on average.
 */
const WHOLE = new Set('人 名 位 人次 次 个 所 家 场 场次 期 户 处'.split(' '))

/** Whether a measure counts whole things: people, schools, lectures. */
export const countsWholeThings = ({ measure }: { measure: string }): boolean => WHOLE.has(measure)
