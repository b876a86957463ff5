/** A number with its English noun: `1 value`, `3 values`. */
export const counted = (number: number, one: string, several = `${one}s`): string =>
  `${number} ${number === 1 ? one : several}`
