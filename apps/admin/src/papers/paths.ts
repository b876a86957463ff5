/** 进展情况表 of a unit in a cycle. */
export const unitPaperPath = (cycle: string, unit: string): string =>
  `/cycles/${cycle}/progress?${new URLSearchParams({ unit })}`
