import { evidenceEn } from './evidence.en.ts'
import { notificationsEn } from './notifications.en.ts'
import { papersEn } from './papers.en.ts'
import { reactAdminEn } from './react-admin.en.ts'
import { reportsEn } from './reports.en.ts'
import { screensEn } from './screens.en.ts'
import { sheetsEn } from './sheets.en.ts'
import { wordsEn } from './words.en.ts'
import type { zh } from './zh.ts'

/** Every text of the panel, in English. */
export const en: typeof zh = {
  ra: reactAdminEn,
  resources: {
    actions: { name: 'action |||| actions' },
    projects: { name: 'project |||| projects' },
    tasks: { name: 'task |||| tasks' },
    safeguards: { name: 'safeguard |||| safeguards' },
    targets: { name: 'target |||| targets' },
    observations: { name: 'value |||| values' },
    units: { name: 'unit |||| units' },
    plans: { name: 'plan |||| plans' },
    evidence: { name: 'Evidence' },
    contacts: { name: 'Contacts' },
    tokens: { name: 'API tokens' },
    registers: { name: 'register |||| registers' },
    benchmarks: { name: 'benchmark |||| benchmarks' },
    amendments: { name: 'amendment |||| amendments' },
    responsibilities: { name: 'responsibility |||| responsibilities' },
    cycles: { name: 'Reporting cycles' },
    holidays: { name: 'Holidays' },
    memberships: { name: 'membership |||| memberships' },
  },
  ...wordsEn,
  ...screensEn,
  ...reportsEn,
  ...notificationsEn,
  ...sheetsEn,
  ...evidenceEn,
  ...papersEn,
}
