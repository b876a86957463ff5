/** A computed number as it comes out on paper, to nine decimals: 0.1 + 0.7 is 0.8. */
export const exact = (value: number): number =>
  Number.isInteger(value) ? value : Math.round(value * 1e9) / 1e9
