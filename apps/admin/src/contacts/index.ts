import { lazyPage } from '../shared/lazy-page.ts'

/** 联络员: whom the office reaches in each unit. */
export const contacts = {
  name: 'contacts',
  list: lazyPage(() => import('./ContactList.tsx'), 'ContactList'),
  show: lazyPage(() => import('./ContactShow.tsx'), 'ContactShow'),
  edit: lazyPage(() => import('./ContactEdit.tsx'), 'ContactEdit'),
  create: lazyPage(() => import('./ContactCreate.tsx'), 'ContactCreate'),
}
