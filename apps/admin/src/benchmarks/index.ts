import { lazyPage } from '../shared/lazy-page.ts'

/** 对照数列: figures from outside the plan that a promise is held against. */
export const benchmarks = {
  name: 'benchmarks',
  list: lazyPage(() => import('./BenchmarkList.tsx'), 'BenchmarkList'),
  show: lazyPage(() => import('./BenchmarkShow.tsx'), 'BenchmarkShow'),
  edit: lazyPage(() => import('./BenchmarkEdit.tsx'), 'BenchmarkEdit'),
  create: lazyPage(() => import('./BenchmarkCreate.tsx'), 'BenchmarkCreate'),
}
