import { usePlanReading } from '../../layout/reading.ts'
import { LightBadge, LightCountsInLine } from '../../parts/Lights.tsx'
import { ProgressBar } from '../../parts/Progress.tsx'
import { Say } from '../../parts/Say.tsx'
import type { PartRow, PartsView } from '../../plan/parts-view.ts'

/** The duties of a target one by one; nothing where it has only one. */
export function Parts({ parts }: { parts: PartsView }) {
  const { words } = usePlanReading()
  const { rows, groups, perEntity, waitsForRegister } = parts
  if (rows.length === 0 && groups.length === 0 && !waitsForRegister) return null
  const title = perEntity || waitsForRegister ? words.target.byEntity : words.target.byPeriod
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{title}</h2>
      {waitsForRegister && <p class="notice">{words.target.noParts}</p>}
      {rows.length > 0 && <PartTable rows={rows} caption={title} perEntity={perEntity} />}
      {groups.map((group) => (
        <details>
          <summary>
            <Say phrase={group.title} /> <LightCountsInLine summary={group.summary} />
          </summary>
          <PartTable rows={group.rows} caption={group.title.text} perEntity />
        </details>
      ))}
    </section>
  )
}

function PartTable({
  rows,
  caption,
  perEntity,
}: {
  rows: readonly PartRow[]
  caption: string
  perEntity: boolean
}) {
  const { words } = usePlanReading()
  const { column } = words.target
  const counted = rows.some(({ figures }) => figures !== null)
  const dated = rows.some(({ due }) => due !== null)
  return (
    <table class="stacks parts">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{perEntity ? column.entity : column.period}</th>
          <th scope="col">{column.light}</th>
          {counted &&
            (['actual', 'expected', 'required'] as const).map((name) => (
              <th scope="col" class="number">
                {column[name]}
              </th>
            ))}
          {dated && <th scope="col">{column.due}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              <Say phrase={row.name} />
            </th>
            <td>
              <LightBadge light={row.light} label={row.label} />
            </td>
            {row.figures && <FigureCells row={row} figures={row.figures} withBar={!perEntity} />}
            {dated && <td data-name={column.due}>{row.due}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function FigureCells({
  row,
  figures,
  withBar,
}: {
  row: PartRow
  figures: NonNullable<PartRow['figures']>
  withBar: boolean
}) {
  const { words } = usePlanReading()
  const { column } = words.target
  return (
    <>
      <td class="number" data-name={column.actual}>
        {figures.actual ?? words.figures.missing}
        {row.bar && withBar && <ProgressBar bar={row.bar} light={row.light} />}
      </td>
      <td class="number" data-name={column.expected}>
        {figures.expected ?? '—'}
      </td>
      <td class="number" data-name={column.required}>
        {figures.required ?? '—'}
      </td>
    </>
  )
}
