import type { Language } from '@gangyao/domain'
import type { Child } from 'hono/jsx'
import type { PlanPaths } from '../plan/paths.ts'
import type { PlanIndex } from '../plan/plan-index.ts'
import type { Phrase } from '../text/phrase.ts'

/** The main entries of the navigation. */
export type Section = 'overview' | 'targets' | 'units' | 'text' | 'about'

/** A step of the way from the overview to this page. */
export interface Crumb {
  title: Phrase
  href: string
}

/** What a page brings to the document around it. */
export interface PageContent {
  /** Also the last step of the trail, the window's title and that of shared links. */
  title: Phrase
  description: string
  /** The navigation entry that is this page itself. */
  section?: Section
  /** The pages above this one, the overview left out; none on the overview itself. */
  trail?: readonly Crumb[]
  body: Child
}

/** What a page of a plan is made from. */
export interface PlanScene {
  index: PlanIndex
  language: Language
  to: PlanPaths
}

/** A kind of page of a plan. */
export interface PlanPage {
  /** The codes there is such a page for; left out where there is only one. */
  codes?: (index: PlanIndex) => ReadonlyMap<string, unknown>
  content: (scene: PlanScene, code: string) => PageContent
}
