import { readFile } from 'node:fs/promises'
import {
  BenchmarkValue,
  Entity,
  Observation,
  type ObservationInput,
  type PlanRecords,
} from '@gangyao/domain'
import { parse } from 'yaml'
import * as z from 'zod'

const Row = Observation.pick({
  period: true,
  unit: true,
  entity: true,
  dimension: true,
  state: true,
  value: true,
  numerator: true,
  denominator: true,
  happened: true,
  note: true,
})
  .partial()
  .required({ period: true, unit: true })
  .strict()

const ValuesDocument = z.strictObject({
  note: z.string().optional(),
  noteEn: z.string().optional(),
  registers: z.record(z.string(), z.array(Entity)).default({}),
  benchmarks: z.record(z.string(), z.array(BenchmarkValue)).default({}),
  observations: z.record(z.string(), z.array(Row)),
})

/** Values of a plan's targets, and what they speak of: entries of its registers, outside figures. */
export interface PlanValues {
  /** Entries by the code of their register. */
  registers: Record<string, Entity[]>
  /** Figures by the code of their benchmark. */
  benchmarks: Record<string, BenchmarkValue[]>
  observations: ObservationInput[]
}

/**
 * Values written by target, as in a plan's `demo.yaml`; what a row leaves out is a plain report for the
 * whole district.
 *
 * @throws Error when the file cannot be read or a row does not fit; it is not a user's file
 */
export async function readValues(path: string, plan: string): Promise<PlanValues> {
  const { registers, benchmarks, observations } = ValuesDocument.parse(
    parse(await readFile(path, 'utf8')),
  )
  const values = Object.entries(observations).flatMap(([target, rows]) =>
    rows.map((row) => ({
      plan,
      target,
      entity: '',
      dimension: '',
      source: 'typed' as const,
      state: 'reported' as const,
      value: null,
      numerator: null,
      denominator: null,
      happened: null,
      note: null,
      reason: null,
      ...row,
    })),
  )
  return { registers, benchmarks, observations: values }
}

/** The records with a file's entries in their registers and its figures in their benchmarks. */
export const withRegisters = (
  records: PlanRecords,
  entries: PlanValues['registers'],
  figures: PlanValues['benchmarks'] = {},
): PlanRecords => ({
  ...records,
  registers: records.registers.map((register) => ({
    ...register,
    entities: [...register.entities, ...(entries[register.code] ?? [])],
  })),
  benchmarks: records.benchmarks.map((benchmark) => ({
    ...benchmark,
    values: [...benchmark.values, ...(figures[benchmark.code] ?? [])],
  })),
})
