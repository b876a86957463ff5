import type { Prepare } from './place.ts'
import { cycleAt } from './requests-of-reports.ts'

/** What is made of a cycle. */
export const PAPERS: Readonly<Record<string, Prepare>> = {
  'GET /cycles/{id}/documents': async (place) => ({
    path: `/cycles/${await cycleAt(place)}/documents`,
  }),
  'GET /cycles/{id}/bulletin': async (place) => ({
    path: `/cycles/${await cycleAt(place)}/bulletin`,
  }),
  'GET /cycles/{id}/progress': async (place) => ({
    path: `/cycles/${await cycleAt(place)}/progress?unit=${place.unit}`,
  }),
  'GET /cycles/{id}/progress/all': async (place) => ({
    path: `/cycles/${await cycleAt(place)}/progress/all`,
  }),
  'GET /cycles/{id}/ledger': async (place) => ({ path: `/cycles/${await cycleAt(place)}/ledger` }),
}
