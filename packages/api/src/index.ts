export type {
  PublicReader,
  PublishedDistrict,
  PublishedPlan,
  PublishedPlanHead,
} from './published/reader.ts'
