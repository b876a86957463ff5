import { lazyPage } from '../shared/lazy-page.ts'

/** 提升行动: programmes for one audience. */
export const actions = {
  name: 'actions',
  list: lazyPage(() => import('./ActionList.tsx'), 'ActionList'),
  show: lazyPage(() => import('./ActionShow.tsx'), 'ActionShow'),
  edit: lazyPage(() => import('./ActionEdit.tsx'), 'ActionEdit'),
  create: lazyPage(() => import('./ActionCreate.tsx'), 'ActionCreate'),
}
