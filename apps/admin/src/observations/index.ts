import { lazyPage } from '../shared/lazy-page.ts'

/** 数据: the values units give. */
export const observations = {
  name: 'observations',
  list: lazyPage(() => import('./ObservationList.tsx'), 'ObservationList'),
  create: lazyPage(() => import('./EnterPage.tsx'), 'EnterPage'),
}
