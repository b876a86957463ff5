import { lazyPage } from '../shared/lazy-page.ts'

/** 佐证材料: what supports what units report. */
export const evidence = {
  name: 'evidence',
  list: lazyPage(() => import('./EvidenceList.tsx'), 'EvidenceList'),
}
