import { usePlanReading } from '../../layout/reading.ts'
import { Say } from '../../parts/Say.tsx'
import type { QuestionView } from './target-view.ts'

/** 口径: what the text leaves open about a target and how it is read. */
export function Questions({ questions }: { questions: readonly QuestionView[] }) {
  const { words } = usePlanReading()
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">{words.target.interpretation}</h2>
      {questions.length === 0 && <p class="quiet">{words.target.plain}</p>}
      {questions.map((question) => (
        <QuestionList question={question} />
      ))}
    </section>
  )
}

/** A question and the reading in force, or that there is none yet. */
export function QuestionList({
  question: { question, decision, decidedOn, reason },
}: {
  question: QuestionView
}) {
  const { words } = usePlanReading()
  return (
    <dl class="reading">
      <dt>{words.target.question}</dt>
      <dd>
        <Say phrase={question} />
      </dd>
      <dt>{words.target.decision}</dt>
      <dd>
        {decision ? <Say phrase={decision} /> : words.target.open}
        {decidedOn && <span class="quiet">{words.target.decidedOn(decidedOn)}</span>}
      </dd>
      {reason && (
        <>
          <dt>{words.target.reason}</dt>
          <dd>
            <Say phrase={reason} />
          </dd>
        </>
      )}
    </dl>
  )
}
