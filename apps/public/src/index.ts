export { createPublicSite, type PublicSiteOptions } from './site.ts'
