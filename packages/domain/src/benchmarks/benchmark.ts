import * as z from 'zod'
import { Code } from '../codes/code.ts'
import { heading } from '../codes/heading.ts'
import { visible } from '../text/visible.ts'

/** What was published outside for one period, and where. */
export const BenchmarkValue = z
  .object({
    period: Code,
    value: z.number(),
    source: z.string().trim().max(300).nullish().meta({ description: 'Where it was published.' }),
  })
  .meta({ id: 'BenchmarkValue' })
export type BenchmarkValue = z.infer<typeof BenchmarkValue>

/** 对照数列: figures from outside the plan that a promise is held against, such as the city's average. */
export const Benchmark = z
  .object({
    ...heading,
    measure: visible(z.string().trim().min(1).max(40)),
    measureEn: z.string().trim().max(60).nullable(),
    source: z
      .string()
      .trim()
      .max(300)
      .nullable()
      .meta({ description: 'Who publishes it, and in what.' }),
    values: z.array(BenchmarkValue).max(200),
    version: z.int().min(1),
  })
  .meta({ id: 'Benchmark' })
export type Benchmark = z.infer<typeof Benchmark>

/** What a benchmark says of a period; `null` until it is published. */
export const benchmarkFor = (
  benchmarks: readonly Pick<Benchmark, 'code' | 'values'>[],
  code: string | null,
  period: string,
): number | null =>
  benchmarks
    .find((benchmark) => benchmark.code === code)
    ?.values.find((entry) => entry.period === period)?.value ?? null
