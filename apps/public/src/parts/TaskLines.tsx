import { usePlanReading } from '../layout/reading.ts'
import type { TaskLine } from '../plan/programme-view.ts'
import { Lights } from './Lights.tsx'
import { Say } from './Say.tsx'

/** Tasks with their lead units and lights. */
export function TaskLines({
  tasks,
  withLeads = true,
}: {
  tasks: readonly TaskLine[]
  withLeads?: boolean
}) {
  const { to, words } = usePlanReading()
  return (
    <ol class="tasks">
      {tasks.map(({ code, title, leads, summary }) => (
        <li>
          <span class="code">{code}</span>
          <div>
            <a href={to.task(code)}>
              <Say phrase={title} />
            </a>
            {withLeads && leads.length > 0 && (
              <p class="quiet">
                {words.programme.ledBy}
                {leads.map((lead, position) => (
                  <>
                    {position > 0 && words.site.comma}
                    <Say phrase={lead} />
                  </>
                ))}
              </p>
            )}
          </div>
          <Lights summary={summary} />
        </li>
      ))}
    </ol>
  )
}
