/** Plain order of codes and days: by code unit, the same on every machine. */
export const compare = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0
