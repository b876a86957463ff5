import { lazyPage } from '../shared/lazy-page.ts'

/** 节假日: which days are worked, year by year, as the State Council says. */
export const holidays = {
  name: 'holidays',
  list: lazyPage(() => import('./HolidayList.tsx'), 'HolidayList'),
  show: lazyPage(() => import('./HolidayShow.tsx'), 'HolidayShow'),
  edit: lazyPage(() => import('./HolidayEdit.tsx'), 'HolidayEdit'),
  create: lazyPage(() => import('./HolidayCreate.tsx'), 'HolidayCreate'),
}
