import { usePlanReading } from '../../layout/reading.ts'
import { Say } from '../../parts/Say.tsx'
import type { OpenPoint } from './about-view.ts'

/** 口径: every question the text leaves open, and the reading in force or that there is none. */
export function OpenPoints({ points }: { points: readonly OpenPoint[] }) {
  const { words, to } = usePlanReading()
  const { about } = words
  if (points.length === 0)
    return (
      <section aria-labelledby="readings">
        <h2 id="readings">{about.interpretations}</h2>
        <p class="quiet">{about.interpretationsNone}</p>
      </section>
    )
  return (
    <section aria-labelledby="readings">
      <h2 id="readings">{about.interpretations}</h2>
      <p>{about.interpretationsNote}</p>
      <table class="stacks readings">
        <caption class="unseen">{about.interpretations}</caption>
        <thead>
          <tr>
            <th scope="col">{about.question}</th>
            <th scope="col">{about.decision}</th>
            <th scope="col">{about.about}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ code, question, decision, decidedOn, about: records }) => (
            <tr id={code}>
              <th scope="row">
                <span class="code">{code}</span> <Say phrase={question} />
              </th>
              <td data-name={about.decision}>
                {decision ? <Say phrase={decision} /> : <b>{about.open}</b>}
                {decidedOn && <span class="quiet"> {words.target.decidedOn(decidedOn)}</span>}
              </td>
              <td data-name={about.about} class={records.length === 0 ? 'nothing' : undefined}>
                <span>
                  {records.map(({ kind, code, title }) => (
                    <a href={to[kind](code)} title={title.text}>
                      {kind === 'unit' ? <Say phrase={title} /> : code}
                    </a>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
