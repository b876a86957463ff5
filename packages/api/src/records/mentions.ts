import type { Instalment } from '@gangyao/domain'

/** The periods that figures are given for. */
export const inPeriods = (figures: readonly Pick<Instalment, 'period'>[] | null | undefined) =>
  (figures ?? []).map(({ period }) => ({ table: 'period' as const, code: period }))
