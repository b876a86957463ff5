import { Benchmark, say } from '@gangyao/domain'
import type * as z from 'zod'
import { json } from '../database/codecs.ts'
import { recordTable, tenant } from '../database/record-table.ts'
import type { FieldError } from '../errors/app-error.ts'
import { inPeriods } from '../records/mentions.ts'

export const BenchmarkRow = Benchmark.extend({
  ...tenant,
  values: json(Benchmark.shape.values),
})
export type BenchmarkTable = z.input<typeof BenchmarkRow>

export const benchmarks = recordTable({
  name: 'benchmark',
  resource: 'benchmarks',
  noun: say('对照数列', 'benchmark'),
  entity: Benchmark,
  row: BenchmarkRow,
  key: ['plan', 'code'],
  order: ['plan', 'position'],
  search: ['code', 'title', 'titleEn'],
  references: [{ table: 'plan', columns: ['plan'] }],
  mentions: ({ values }) => inPeriods(values),
  rules: ({ values }, plan) =>
    values.flatMap(({ period }, index): FieldError[] => {
      const field = `values.${index}.period`
      if (plan && !plan.periods.some(({ code }) => code === period))
        return [{ field, message: say(`没有周期 ${period}`, `There is no period ${period}`) }]
      return values.findIndex((value) => value.period === period) === index
        ? []
        : [{ field, message: say(`${period} 写了两次`, `${period} is there twice`) }]
    }),
})
