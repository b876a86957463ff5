import type { GrantTable } from '../access/grant.table.ts'
import type { ActionTable } from '../actions/action.table.ts'
import type { AmendmentTable } from '../amendments/amendment.table.ts'
import type { AuditArchiveTable, AuditHeadTable, AuditTable } from '../audit/audit.table.ts'
import type { BenchmarkTable } from '../benchmarks/benchmark.table.ts'
import type { ContactTable } from '../contacts/contact.table.ts'
import type {
  ContributionEventTable,
  ContributionTable,
} from '../contributions/contribution.table.ts'
import type { CycleTable } from '../cycles/cycle.table.ts'
import type { DistrictTable } from '../districts/district.table.ts'
import type { EvidenceTable } from '../evidence/evidence.table.ts'
import type { ExtensionTable } from '../extensions/extension.table.ts'
import type { HolidayTable } from '../holidays/holiday.table.ts'
import type { JobFileTable, JobTable } from '../jobs/job.table.ts'
import type { RateLimitTable } from '../limits/rate-limit.table.ts'
import type { MarkTable } from '../marks/mark.table.ts'
import type {
  DeliveryTable,
  NotificationSettingTable,
  NotificationTable,
  ReminderToldTable,
} from '../notifications/notification.table.ts'
import type { ObservationTable } from '../observations/observation.table.ts'
import type { PeriodTable } from '../periods/period.table.ts'
import type { PersonalKeyTable } from '../personal/personal-key.table.ts'
import type { PlanTable, PlanTextTable, PlanUnitTable } from '../plans/plan.table.ts'
import type { ProjectTable } from '../projects/project.table.ts'
import type { RegisterTable } from '../registers/register.table.ts'
import type { ReminderScheduleTable } from '../reminders/schedule.table.ts'
import type { ReportEventTable, ReportItemTable } from '../reports/report.table.ts'
import type { ResponsibilityTable } from '../responsibilities/responsibility.table.ts'
import type { SafeguardTable } from '../safeguards/safeguard.table.ts'
import type {
  InvitationTable,
  PasswordHistoryTable,
  SignInFailureTable,
  UserStateTable,
} from '../sign-in/sign-in.table.ts'
import type { TargetTable } from '../targets/target.table.ts'
import type { TaskTable } from '../tasks/task.table.ts'
import type { TokenTable } from '../tokens/token.table.ts'
import type { MembershipTable } from '../units/membership.table.ts'
import type { UnitTable } from '../units/unit.table.ts'
import type { WebhookTable } from '../webhooks/webhook.table.ts'

/** Every table of ours. The tables of sign-in belong to better-auth. */
export interface Tables {
  district: DistrictTable
  plan: PlanTable
  plan_text: PlanTextTable
  plan_unit: PlanUnitTable
  action: ActionTable
  project: ProjectTable
  safeguard: SafeguardTable
  task: TaskTable
  unit: UnitTable
  membership: MembershipTable
  responsibility: ResponsibilityTable
  target: TargetTable
  period: PeriodTable
  register: RegisterTable
  benchmark: BenchmarkTable
  amendment: AmendmentTable
  observation: ObservationTable
  cycle: CycleTable
  holiday: HolidayTable
  extension: ExtensionTable
  evidence: EvidenceTable
  report_item: ReportItemTable
  report_event: ReportEventTable
  contribution: ContributionTable
  contribution_event: ContributionEventTable
  audit: AuditTable
  audit_head: AuditHeadTable
  audit_archive: AuditArchiveTable
  access_grant: GrantTable
  mark: MarkTable
  user_state: UserStateTable
  sign_in_failure: SignInFailureTable
  password_history: PasswordHistoryTable
  invitation: InvitationTable
  api_token: TokenTable
  contact: ContactTable
  personal_key: PersonalKeyTable
  rate_limit: RateLimitTable
  notification: NotificationTable
  reminder_told: ReminderToldTable
  delivery: DeliveryTable
  notification_setting: NotificationSettingTable
  webhook: WebhookTable
  reminder_schedule: ReminderScheduleTable
  job: JobTable
  job_file: JobFileTable
}
