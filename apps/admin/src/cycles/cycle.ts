import type { Bilingual, Cycle, CyclePhase } from '@gangyao/domain'
import type { Kept } from '../data/records.ts'

/** A cycle as the API tells it: with what its days mean today. */
export type CycleRecord = Kept<
  Cycle & { phase: CyclePhase; notes: { field: string; message: Bilingual }[] }
>

/** The days of a cycle, in the order in which they come. */
export const CYCLE_DAYS = [
  'start',
  'end',
  'opens',
  'unitDue',
  'approverDue',
  'officeDue',
  'closes',
  'lateUntil',
] as const satisfies readonly (keyof Cycle)[]

/** Whether units write in it now. */
export const isRunning = ({ phase }: Pick<CycleRecord, 'phase'>): boolean =>
  phase === 'open' || phase === 'late' || phase === 'reopened'

export const boardPath = (id: string) => `/cycles/${id}/board`
export const formPath = (id: string, unit?: string) =>
  `/reports/${id}${unit === undefined ? '' : `?${new URLSearchParams({ unit })}`}`
