import { readFile } from 'node:fs/promises'
import { Observation, type ObservationInput } from '@gangyao/domain'
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
  observations: z.record(z.string(), z.array(Row)),
})

/**
 * Values written by target, as in a plan's `demo.yaml`; what a row leaves out is a plain report for the
 * whole district.
 *
 * @throws Error when the file cannot be read or a row does not fit; it is not a user's file
 */
export async function readValues(path: string, plan: string): Promise<ObservationInput[]> {
  const { observations } = ValuesDocument.parse(parse(await readFile(path, 'utf8')))
  return Object.entries(observations).flatMap(([target, rows]) =>
    rows.map((row) => ({
      plan,
      target,
      entity: '',
      dimension: '',
      state: 'reported' as const,
      value: null,
      numerator: null,
      denominator: null,
      happened: null,
      note: null,
      ...row,
    })),
  )
}
