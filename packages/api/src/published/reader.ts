import type {
  Cycle,
  Day,
  District,
  ObservedValue,
  Plan,
  PlanRecords,
  ReportItem,
} from '@gangyao/domain'

/** A plan as the public site lists it. */
export type PublishedPlanHead = Pick<
  Plan,
  'code' | 'title' | 'titleEn' | 'start' | 'end' | 'status'
>

/** A district with its published plans, newest term first; plans that are drafts are not among them. */
export interface PublishedDistrict {
  district: District
  plans: PublishedPlanHead[]
}

/**
 * What a unit reported on a task in a cycle, as it was published. Who wrote, signed and accepted it is not public, and
 * what others supplied is so only in the words of the lead.
 */
export interface PublishedReport
  extends Pick<ReportItem, 'unit' | 'task' | 'narrative' | 'noProgress' | 'why' | 'completedOn'> {
  cycle: Pick<Cycle, 'code' | 'title' | 'titleEn' | 'start' | 'end' | 'historical'>
  publishedOn: Day
  /** 代录: the office recorded it for the unit; where it is from. */
  recordedFrom: string | null
}

/** One published plan with everything the public may see of it. */
export interface PublishedPlan {
  records: PlanRecords
  /** The revisions marked public, never a draft. */
  observations: ObservedValue[]
  /** Of the newest cycle first. What is corrected stays as published until it is published again. */
  reports: PublishedReport[]
  /** When the newest observation was published, an ISO instant; `null` while none is. */
  publishedAt: string | null
}

/** What the public site may read: published things and nothing else. */
export interface PublicReader {
  districts(): Promise<PublishedDistrict[]>
  /** `null` for a plan that does not exist or is a draft: the public cannot tell the two apart. */
  plan(district: string, plan: string): Promise<PublishedPlan | null>
}

/** A reader that can also tell cheaply whether anything changed. */
export interface StampedReader extends PublicReader {
  /** Changes whenever anything the public may see changes: a publication, a withdrawal, an edit. */
  stamp(): Promise<string>
}
