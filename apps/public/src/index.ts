export type { StampedReader } from './plan/plan-shelf.ts'
export { createPublicSite, type PublicSiteOptions } from './site.ts'
