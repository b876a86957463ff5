import type { PlanPage } from './layout/page.ts'
import { aboutPage } from './pages/about/about-page.tsx'
import { accessibilityPage } from './pages/accessibility/accessibility-page.tsx'
import { overviewPage } from './pages/overview/overview-page.tsx'
import { actionPage, projectPage } from './pages/programme/programme-page.tsx'
import { safeguardPage } from './pages/safeguard/safeguard-page.tsx'
import { targetPage } from './pages/target/target-page.tsx'
import { targetsPage } from './pages/targets/targets-page.tsx'
import { taskPage } from './pages/task/task-page.tsx'
import { textPage } from './pages/text/text-page.tsx'
import { unitPage } from './pages/unit/unit-page.tsx'
import { unitsPage } from './pages/units/units-page.tsx'

/** Every page of a plan, by its address under `/{district}/{plan}/`. Addresses never change. */
export const PLAN_PAGES = {
  '': overviewPage,
  'actions/:code': actionPage,
  'projects/:code': projectPage,
  'safeguards/:code': safeguardPage,
  'tasks/:code': taskPage,
  targets: targetsPage,
  'targets/:code': targetPage,
  units: unitsPage,
  'units/:code': unitPage,
  text: textPage,
  about: aboutPage,
  accessibility: accessibilityPage,
} satisfies Record<string, PlanPage>

export type PlanPath = keyof typeof PLAN_PAGES

/** The addresses of `PLAN_PAGES`. `Object.keys` of a constant object gives exactly its keys. */
export const PLAN_PATHS = Object.keys(PLAN_PAGES) as PlanPath[]
