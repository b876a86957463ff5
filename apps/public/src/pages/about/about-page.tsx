import { Light } from '@gangyao/domain'
import type { PlanPage } from '../../layout/page.ts'
import { usePlanReading } from '../../layout/reading.ts'
import { WORDS } from '../../messages/index.ts'
import { LightBadge } from '../../parts/Lights.tsx'
import { Say } from '../../parts/Say.tsx'
import { Turn } from '../../parts/Turn.tsx'
import { type AboutView, aboutView } from './about-view.ts'
import { OpenPoints } from './OpenPoints.tsx'

/** What the lights mean, how figures are counted, how the text is read, and where it all comes from. */
export const aboutPage: PlanPage = {
  content: ({ index, language }) => {
    const { about } = WORDS[language]
    return {
      title: { text: about.title },
      description: about.description,
      section: 'about',
      trail: [],
      body: <AboutPage view={aboutView(index, language)} />,
    }
  },
}

function AboutPage({ view }: { view: AboutView }) {
  const { words } = usePlanReading()
  const { about } = words
  return (
    <>
      <header class="head">
        <h1>{about.title}</h1>
        <p class="lede">{about.lead}</p>
      </header>
      <section aria-labelledby="lights">
        <h2 id="lights">{about.lights}</h2>
        <p>{about.lightsNote}</p>
        <dl class="meanings">
          {Light.options.map((light) => (
            <div>
              <dt>
                <LightBadge light={light} />
              </dt>
              <dd>{words.light.meaning[light]}</dd>
            </div>
          ))}
        </dl>
        <details>
          <summary>{about.rules}</summary>
          <p>{about.rulesNote}</p>
          <ol>
            {view.rules.map((rule) => (
              <li>{rule}</li>
            ))}
          </ol>
        </details>
      </section>
      <Notes id="figures" title={about.figures} notes={about.figuresNotes} />
      <OpenPoints points={view.points} />
      <Notes id="source" title={about.source} notes={about.sourceNotes} />
      <DocumentFacts document={view.document} />
      <section aria-labelledby="contact">
        <h2 id="contact">{about.contact}</h2>
        <p>
          {about.contactFigure}
          <Turn to={view.contact} words={about.contactPlan} otherwise={about.contactNobody} />
        </p>
      </section>
    </>
  )
}

const Notes = ({ id, title, notes }: { id: string; title: string; notes: readonly string[] }) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <ul class="notes">
      {notes.map((note) => (
        <li>{note}</li>
      ))}
    </ul>
  </section>
)

function DocumentFacts({ document }: { document: AboutView['document'] }) {
  const { words, to } = usePlanReading()
  const { about } = words
  const { title, issuer, number, issuedOn, term, basis } = document
  return (
    <section aria-labelledby="document">
      <h2 id="document">{about.document}</h2>
      <p>
        <a href={to.text}>
          <Say phrase={title} />
        </a>
      </p>
      <dl class="facts">
        <dt>{about.term}</dt>
        <dd>{term}</dd>
        {issuer && (
          <>
            <dt>{about.issuer}</dt>
            <dd>
              <Say phrase={issuer} />
            </dd>
          </>
        )}
        {number && (
          <>
            <dt>{about.number}</dt>
            <dd>
              <Say phrase={number} />
            </dd>
          </>
        )}
        {issuedOn && (
          <>
            <dt>{about.issuedOn}</dt>
            <dd>{issuedOn}</dd>
          </>
        )}
        {basis.length > 0 && (
          <>
            <dt>{about.basis}</dt>
            {basis.map((entry) => (
              <dd>
                <Say phrase={entry.title} />
                {entry.number && (
                  <>
                    {' '}
                    <Say phrase={entry.number} />
                  </>
                )}
              </dd>
            ))}
          </>
        )}
      </dl>
    </section>
  )
}
