import { lazyPage } from '../shared/lazy-page.ts'

/** 指标: quantified promises with their semantics. */
export const targets = {
  name: 'targets',
  list: lazyPage(() => import('./TargetList.tsx'), 'TargetList'),
  show: lazyPage(() => import('./TargetShow.tsx'), 'TargetShow'),
  edit: lazyPage(() => import('./TargetEdit.tsx'), 'TargetEdit'),
  create: lazyPage(() => import('./TargetCreate.tsx'), 'TargetCreate'),
}
