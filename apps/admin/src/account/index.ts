import { lazyPage } from '../shared/lazy-page.ts'

/** 我的账号, and the page a one-time link leads to. */
export const MyAccount = lazyPage(() => import('./MyAccount.tsx'), 'MyAccount')
export const InvitationPage = lazyPage(() => import('./InvitationPage.tsx'), 'InvitationPage')
