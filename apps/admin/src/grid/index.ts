import { lazyPage } from '../shared/lazy-page.ts'

/** 表格填报: many values of one target at once. */
export const GridPage = lazyPage(() => import('./GridPage.tsx'), 'GridPage')
