import type { Db } from '../src/database/open-database.ts'
import { NOW } from './http.ts'

/** Evidence of a unit, a link under each code, past all permissions. */
export const someLinks = (db: Db, district: string, unit: string, codes: readonly string[]) =>
  db
    .insertInto('evidence')
    .values(
      codes.map((code) => ({
        ...{ district, plan: '2021-2025', code, unit, kind: 'link', title: '活动报道' },
        ...{ url: `https://kexie.example/${code}`, fileName: null, mediaType: null, size: null },
        ...{ sha256: null, resource: null, record: null, version: 1 },
        ...{ addedBy: 'office', addedAt: NOW.toISOString() },
      })),
    )
    .execute()
