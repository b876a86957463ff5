import { lazyPage } from '../shared/lazy-page.ts'

/** 账号: who can sign in. */
export const accounts = {
  name: 'accounts',
  list: lazyPage(() => import('./AccountList.tsx'), 'AccountList'),
  show: lazyPage(() => import('./AccountShow.tsx'), 'AccountShow'),
  create: lazyPage(() => import('./AccountCreate.tsx'), 'AccountCreate'),
}
