import { lazyPage } from '../shared/lazy-page.ts'

/** 审计日志: who did what to which record. */
export const audit = {
  name: 'audit',
  list: lazyPage(() => import('./AuditList.tsx'), 'AuditList'),
  show: lazyPage(() => import('./AuditShow.tsx'), 'AuditShow'),
}
