import { lazyPage } from '../shared/lazy-page.ts'

/** 填报负担: what was asked of each unit in a year. */
export const Burden = lazyPage(() => import('./BurdenPage.tsx'), 'BurdenPage')
