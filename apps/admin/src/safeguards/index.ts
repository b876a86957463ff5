import { lazyPage } from '../shared/lazy-page.ts'

/** 组织实施: organisational duties, to be read. */
export const safeguards = {
  name: 'safeguards',
  list: lazyPage(() => import('./SafeguardList.tsx'), 'SafeguardList'),
  show: lazyPage(() => import('./SafeguardShow.tsx'), 'SafeguardShow'),
}
