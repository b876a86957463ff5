import { lazyPage } from '../shared/lazy-page.ts'

/** 调整: later notices that change targets or tasks from a day on. */
export const amendments = {
  name: 'amendments',
  list: lazyPage(() => import('./AmendmentList.tsx'), 'AmendmentList'),
  show: lazyPage(() => import('./AmendmentShow.tsx'), 'AmendmentShow'),
  edit: lazyPage(() => import('./AmendmentEdit.tsx'), 'AmendmentEdit'),
  create: lazyPage(() => import('./AmendmentCreate.tsx'), 'AmendmentCreate'),
}
