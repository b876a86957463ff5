import { lazyPage } from '../shared/lazy-page.ts'

/** 重点工程: programmes of infrastructure or capability. */
export const projects = {
  name: 'projects',
  list: lazyPage(() => import('./ProjectList.tsx'), 'ProjectList'),
  show: lazyPage(() => import('./ProjectShow.tsx'), 'ProjectShow'),
  edit: lazyPage(() => import('./ProjectEdit.tsx'), 'ProjectEdit'),
  create: lazyPage(() => import('./ProjectCreate.tsx'), 'ProjectCreate'),
}
