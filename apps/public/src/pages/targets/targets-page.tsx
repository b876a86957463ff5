import { LIGHT_NAMES } from '@gangyao/domain'
import type { PlanPage } from '../../layout/page.ts'
import { usePlanReading } from '../../layout/reading.ts'
import { WORDS } from '../../messages/index.ts'
import { LightShape } from '../../parts/Lights.tsx'
import { Say } from '../../parts/Say.tsx'
import { type TargetRow, type TargetsView, targetsView } from './targets-view.ts'

/** Every promise of the plan that can be checked, the ones that need attention first. */
export const targetsPage: PlanPage = {
  content: ({ index, language }) => {
    const view = targetsView(index, language)
    const { targets } = WORDS[language]
    return {
      title: { text: targets.title },
      description: targets.description(view.total),
      section: 'targets',
      trail: [],
      body: <TargetsPage view={view} />,
    }
  },
}

function TargetsPage({ view: { total, groups } }: { view: TargetsView }) {
  const { language, words } = usePlanReading()
  return (
    <>
      <header class="head">
        <h1>{words.targets.title}</h1>
        <p class="lede">{words.targets.lead(total)}</p>
        {groups.length > 1 && (
          <nav aria-label={words.targets.jump}>
            <ul class="counts">
              {groups.map(({ light, targets }) => (
                <li class={light}>
                  <a href={`#${light}`}>
                    <LightShape light={light} />
                    {LIGHT_NAMES[light][language]} <b>{targets.length}</b>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      {groups.map(({ light, targets }) => (
        <section aria-labelledby={light}>
          <h2 id={light} class={`of-light ${light}`}>
            <LightShape light={light} />
            {LIGHT_NAMES[light][language]} <span class="quiet">{targets.length}</span>
          </h2>
          <p class="quiet">{words.light.meaning[light]}</p>
          <TargetTable
            targets={targets}
            caption={words.targets.caption(LIGHT_NAMES[light][language])}
          />
        </section>
      ))}
    </>
  )
}

function TargetTable({ targets, caption }: { targets: readonly TargetRow[]; caption: string }) {
  const { words, to } = usePlanReading()
  const { column } = words.targets
  return (
    <table class="stacks of-targets">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{column.target}</th>
          <th scope="col">{column.requirement}</th>
          <th scope="col">{column.standing}</th>
          <th scope="col">{column.lead}</th>
        </tr>
      </thead>
      <tbody>
        {targets.map(({ code, title, requirement, sentence, leads }) => (
          <tr>
            <th scope="row">
              <span class="code">{code}</span>{' '}
              <a href={to.target(code)}>
                <Say phrase={title} />
              </a>
            </th>
            <td data-name={column.requirement}>{requirement}</td>
            <td data-name={column.standing}>{sentence}</td>
            <td data-name={column.lead}>
              {leads.length === 0
                ? words.targets.noLead
                : leads.map((unit) => (
                    <a href={to.unit(unit.code)}>
                      <Say phrase={unit.name} />
                    </a>
                  ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
