import { lazyPage } from '../shared/lazy-page.ts'

/** 名录: the schools, towns and canteens that targets count over. */
export const registers = {
  name: 'registers',
  list: lazyPage(() => import('./RegisterList.tsx'), 'RegisterList'),
  show: lazyPage(() => import('./RegisterShow.tsx'), 'RegisterShow'),
  edit: lazyPage(() => import('./RegisterEdit.tsx'), 'RegisterEdit'),
  create: lazyPage(() => import('./RegisterCreate.tsx'), 'RegisterCreate'),
}
