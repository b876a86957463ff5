import type { Language } from '@gangyao/domain'

/** The same address in a language: Chinese at the root, English under `/en`. */
export const inLanguage = (language: Language, path: string): string =>
  language === 'en' ? `/en${path}` : path

/** Where the pages of a plan stand, for one language. Addresses never change. */
export interface PlanPaths {
  overview: string
  targets: string
  units: string
  text: string
  about: string
  accessibility: string
  action: (code: string) => string
  project: (code: string) => string
  safeguard: (code: string) => string
  task: (code: string) => string
  target: (code: string) => string
  /** The picture of how a target came along. */
  trend: (code: string) => string
  unit: (code: string) => string
  /** The clause of a record in the issued text. */
  clause: (code: string) => string
}

/** The addresses of a plan's pages. */
export function planPaths(language: Language, district: string, plan: string): PlanPaths {
  const base = inLanguage(language, `/${district}/${plan}/`)
  const under = (folder: string) => (code: string) => `${base}${folder}/${code}`
  return {
    overview: base,
    targets: `${base}targets`,
    units: `${base}units`,
    text: `${base}text`,
    about: `${base}about`,
    accessibility: `${base}accessibility`,
    action: under('actions'),
    project: under('projects'),
    safeguard: under('safeguards'),
    task: under('tasks'),
    target: under('targets'),
    trend: (code) => `${base}targets/${code}/trend.svg`,
    unit: under('units'),
    clause: (code) => `${base}text#${code}`,
  }
}
