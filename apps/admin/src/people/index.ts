import { lazyPage } from '../shared/lazy-page.ts'

/** 人员与权限: who is what in the district. */
export const PeopleList = lazyPage(() => import('./PeopleList.tsx'), 'PeopleList')
