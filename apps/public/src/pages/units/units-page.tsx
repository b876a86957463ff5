import type { PlanPage } from '../../layout/page.ts'
import { usePlanReading } from '../../layout/reading.ts'
import { WORDS } from '../../messages/index.ts'
import { LightCountsInLine } from '../../parts/Lights.tsx'
import { Say } from '../../parts/Say.tsx'
import { type UnitRow, type UnitsView, unitsView } from './units-view.ts'

/** Every unit of the plan, in groups. No ranking: the order is that of the plan. */
export const unitsPage: PlanPage = {
  content: ({ index, language }) => {
    const view = unitsView(index, language)
    const { units } = WORDS[language]
    return {
      title: { text: units.title },
      description: units.description(view.total),
      section: 'units',
      trail: [],
      body: <UnitsPage view={view} />,
    }
  },
}

function UnitsPage({ view: { total, groups } }: { view: UnitsView }) {
  const { words } = usePlanReading()
  return (
    <>
      <header class="head">
        <h1>{words.units.title}</h1>
        <p class="lede">{words.units.lead(total)}</p>
      </header>
      {groups.map(({ kind, units }) => (
        <section aria-labelledby={kind}>
          <h2 id={kind}>{words.units.kinds[kind]}</h2>
          <UnitTable units={units} caption={words.units.caption(words.units.kinds[kind])} />
        </section>
      ))}
    </>
  )
}

function UnitTable({ units, caption }: { units: readonly UnitRow[]; caption: string }) {
  const { words, to } = usePlanReading()
  const { column } = words.units
  return (
    <table class="stacks of-units">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{column.unit}</th>
          <th scope="col" class="number">
            {column.leads}
          </th>
          <th scope="col" class="number">
            {column.shares}
          </th>
          <th scope="col">{column.lights}</th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ code, name, leads, shares, summary }) => (
          <tr>
            <th scope="row">
              <a href={to.unit(code)}>
                <Say phrase={name} />
              </a>
            </th>
            <Count name={column.leads} tasks={leads} />
            <Count name={column.shares} tasks={shares} />
            <td data-name={column.lights} class={summary.total === 0 ? 'nothing' : undefined}>
              {summary.total === 0 ? words.units.none : <LightCountsInLine summary={summary} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Count({ name, tasks }: { name: string; tasks: number }) {
  const { words } = usePlanReading()
  return (
    <td class={tasks === 0 ? 'number nothing' : 'number'} data-name={name}>
      {tasks === 0 ? words.units.none : words.units.count(tasks)}
    </td>
  )
}
