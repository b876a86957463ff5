import { lazyPage } from '../shared/lazy-page.ts'

/** 单位: departments, organisations and towns. */
export const units = {
  name: 'units',
  list: lazyPage(() => import('./UnitList.tsx'), 'UnitList'),
  show: lazyPage(() => import('./UnitShow.tsx'), 'UnitShow'),
  edit: lazyPage(() => import('./UnitEdit.tsx'), 'UnitEdit'),
  create: lazyPage(() => import('./UnitCreate.tsx'), 'UnitCreate'),
}
