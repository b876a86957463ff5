import { lazyPage } from '../shared/lazy-page.ts'

/** 规划: the issued documents themselves. */
export const plans = {
  name: 'plans',
  list: lazyPage(() => import('./PlanList.tsx'), 'PlanList'),
  show: lazyPage(() => import('./PlanShow.tsx'), 'PlanShow'),
  edit: lazyPage(() => import('./PlanEdit.tsx'), 'PlanEdit'),
}
