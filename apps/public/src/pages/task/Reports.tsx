import { usePlanReading } from '../../layout/reading.ts'
import { Say } from '../../parts/Say.tsx'
import type { ReportView } from './reports-view.ts'

/** How many are read at once; what came before is folded away. */
const SHOWN = 3

/** What the units reported on a task, the newest first; nothing where nothing was published. */
export function Reports({ reports }: { reports: readonly ReportView[] }) {
  const { words } = usePlanReading()
  if (reports.length === 0) return null
  const earlier = reports.slice(SHOWN)
  return (
    <section class="reports" aria-labelledby="reports">
      <h2 id="reports">{words.task.reports}</h2>
      {reports.slice(0, SHOWN).map((report) => (
        <Report report={report} />
      ))}
      {earlier.length > 0 && (
        <details>
          <summary>{words.task.earlierReports(earlier.length)}</summary>
          {earlier.map((report) => (
            <Report report={report} />
          ))}
        </details>
      )}
    </section>
  )
}

function Report({ report }: { report: ReportView }) {
  const { words } = usePlanReading()
  const { cycle, unit, from, to, lines, noProgress, completedOn, publishedOn } = report
  return (
    <article class="card report">
      <h3>
        <Say phrase={cycle} />
      </h3>
      <p class="quiet">
        <Say phrase={unit} /> · {words.task.span(from, to)}
      </p>
      {lines.map((line) => (
        <p>
          <Say phrase={line} />
        </p>
      ))}
      {noProgress && (
        <p>
          {words.task.noProgress}
          <Say phrase={noProgress} />
        </p>
      )}
      {completedOn && <p>{words.task.completedOn(completedOn)}</p>}
      <p class="quiet">
        {words.task.publishedOn(publishedOn)}
        {report.historical && <> · {words.task.enteredLater}</>}
        {report.recordedFrom && (
          <>
            {' · '}
            {words.task.recordedFrom}
            <Say phrase={report.recordedFrom} />
          </>
        )}
      </p>
    </article>
  )
}
