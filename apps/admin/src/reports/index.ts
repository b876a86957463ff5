import { lazyPage } from '../shared/lazy-page.ts'

/** 我的填报: what a unit owes, cycle by cycle. */
export const ReportCycles = lazyPage(() => import('./ReportCycles.tsx'), 'ReportCycles')
export const ReportForm = lazyPage(() => import('./ReportForm.tsx'), 'ReportForm')
