import { lazyPage } from '../shared/lazy-page.ts'

/** 填报看板 of one of them. */
export const Board = lazyPage(() => import('./BoardPage.tsx'), 'BoardPage')

/** 填报周期: the windows in which units report. */
export const cycles = {
  name: 'cycles',
  list: lazyPage(() => import('./CycleList.tsx'), 'CycleList'),
  show: lazyPage(() => import('./CycleShow.tsx'), 'CycleShow'),
  edit: lazyPage(() => import('./CycleEdit.tsx'), 'CycleEdit'),
  create: lazyPage(() => import('./CycleCreate.tsx'), 'CycleCreate'),
}
