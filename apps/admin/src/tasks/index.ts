import { lazyPage } from '../shared/lazy-page.ts'

/** 任务: the numbered duties under actions and projects. */
export const tasks = {
  name: 'tasks',
  list: lazyPage(() => import('./TaskList.tsx'), 'TaskList'),
  show: lazyPage(() => import('./TaskShow.tsx'), 'TaskShow'),
  edit: lazyPage(() => import('./TaskEdit.tsx'), 'TaskEdit'),
  create: lazyPage(() => import('./TaskCreate.tsx'), 'TaskCreate'),
}
