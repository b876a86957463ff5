import { usePlanReading } from '../../layout/reading.ts'
import { Say } from '../../parts/Say.tsx'
import type { TrendView } from './trend-view.ts'

/** Actual against expected over time: a picture, and the same figures as a table. */
export function Trend({ code, trend }: { code: string; trend: TrendView }) {
  const { words, to } = usePlanReading()
  const { title, table, column, ahead } = words.trend
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">{title}</h2>
      <figure class="trend">
        <img src={to.trend(code)} alt={trend.description} width="680" height="280" loading="lazy" />
      </figure>
      <details>
        <summary>{table}</summary>
        <table class="stacks">
          <caption class="unseen">{trend.description}</caption>
          <thead>
            <tr>
              <th scope="col">{column.period}</th>
              <th scope="col" class="number">
                {column.actual}
              </th>
              <th scope="col" class="number">
                {column.expected}
              </th>
            </tr>
          </thead>
          <tbody>
            {trend.rows.map((row) => (
              <tr>
                <th scope="row">
                  <Say phrase={row.name} />
                </th>
                <td class="number" data-name={column.actual}>
                  {row.actual ?? (row.ahead ? ahead : words.figures.missing)}
                </td>
                <td class="number" data-name={column.expected}>
                  {row.expected ?? '—'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
