import { lazyPage } from '../shared/lazy-page.ts'

/** 责任分工表. */
export const MatrixPage = lazyPage(() => import('./MatrixPage.tsx'), 'MatrixPage')
