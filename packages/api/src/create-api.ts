import type { Permission } from '@gangyao/domain'
import { type ModuleEnv, moduleRouter, type PlanModule } from '@gangyao/module'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { grantRoutes, meRoutes } from './access/access.routes.ts'
import { type Caller, requirePermission } from './access/caller.ts'
import { readGrants } from './access/read-grants.ts'
import { accountRoutes } from './accounts/account.routes.ts'
import { actions } from './actions/action.table.ts'
import { amendments } from './amendments/amendment.table.ts'
import { assessmentRoutes } from './assessments/assessment.routes.ts'
import { auditRoutes } from './audit/audit.routes.ts'
import { sourceOf } from './audit/change.ts'
import { benchmarks } from './benchmarks/benchmark.table.ts'
import { contactRoutes } from './contacts/contact.routes.ts'
import { contributionRoutes } from './contributions/contribution.routes.ts'
import { cycleRoutes } from './cycles/cycle.routes.ts'
import type { Db } from './database/open-database.ts'
import { districtRoutes, requireDistrict } from './districts/district.routes.ts'
import { documentRoutes } from './documents/document.routes.ts'
import { evidenceRoutes } from './evidence/evidence.routes.ts'
import type { EvidenceFiles } from './evidence/evidence-files.ts'
import { extensionRoutes } from './extensions/extension.routes.ts'
import { type BackupState, healthRoutes } from './health/health.routes.ts'
import { holidays } from './holidays/holiday.table.ts'
import { answerErrors, noSuchAddress } from './http/errors.ts'
import { hearEveryParameter } from './http/heard-query.ts'
import { checkText, limitBody } from './http/json-body.ts'
import { numberRequests } from './http/number-requests.ts'
import { recordRoutes } from './http/record-routes.ts'
import { logRequests, type RequestEntry } from './http/request-log.ts'
import { type ApiEnv, checkedRouter, createRouter } from './http/router.ts'
import { safeHeaders, sandboxed } from './http/safe-headers.ts'
import { sameSite } from './http/same-site.ts'
import { jobRoutes } from './jobs/job.routes.ts'
import { type Limits, limitAccount, limitAddress } from './limits/limit-requests.ts'
import { createLimiter } from './limits/limiter.ts'
import { moduleContext, rulesOf } from './modules/module-context.ts'
import type { Mailer } from './notifications/mailer.ts'
import {
  deliveryRoutes,
  notificationRoutes,
  notificationSettingRoutes,
} from './notifications/notification.routes.ts'
import type { Outlets } from './notifications/send-deliveries.ts'
import { observationRoutes } from './observations/observation.routes.ts'
import { openapiRoutes } from './openapi/openapi.routes.tsx'
import { periods } from './periods/period.table.ts'
import { noPersonalKeys, type PersonalKeys } from './personal/keys.ts'
import { planRoutes } from './plans/plan.routes.ts'
import { projects } from './projects/project.table.ts'
import { registerRoutes } from './registers/register.routes.ts'
import { reminderRoutes } from './reminders/reminder.routes.ts'
import { reportRoutes } from './reports/report.routes.ts'
import { responsibilities } from './responsibilities/responsibility.table.ts'
import { safeguards } from './safeguards/safeguard.table.ts'
import { authRoutes } from './sign-in/auth.routes.ts'
import type { Auth } from './sign-in/auth.ts'
import { requireSession } from './sign-in/session.ts'
import { targetRoutes } from './targets/target.routes.ts'
import { tasks } from './tasks/task.table.ts'
import { ownerStanding } from './tokens/owner-standing.ts'
import { tokenRoutes } from './tokens/token.routes.ts'
import { useToken } from './tokens/use-token.ts'
import { memberships } from './units/membership.table.ts'
import { units } from './units/unit.table.ts'
import { webhookRoutes } from './webhooks/webhook.routes.ts'

export interface ApiOptions {
  db: Db
  /** Without it nobody can sign in, and everything that needs a session refuses. */
  auth?: Auth | undefined
  now?: () => Date
  /** The address people use, where it is not the one the server sees. */
  origin?: string | undefined
  /** Where a request comes from, for the limit on guessing passwords. */
  clientAddress?: (c: Context) => string | undefined
  /** Everything a user may be; left out: as it was granted. */
  grantsOf?: (user: string) => Promise<Caller['grants']>
  /** What personal data is sealed with; left out: none can be entered. */
  personalKeys?: PersonalKeys
  /** Where mail is given up; null: this server sends none. */
  mailer?: Mailer | null
  /** Origins of group robots that are allowed besides those of their makers. */
  robotOrigins?: readonly string[]
  /** Where the files of evidence are kept; left out: there are none. */
  files?: EvidenceFiles | undefined
  /** The data is invented; the health answer says so, and the panel marks its pages. */
  demo?: boolean
  /** How the scheduled backups stand, where there are any. */
  backup?: (() => BackupState) | undefined
  /** The plan modules, prepared by `prepareModules`. */
  modules?: readonly PlanModule[]
  /** How many requests there may be in a minute; left out: any number. */
  limits?: Limits | undefined
  /** Told of each request that failed or was slow. */
  onRequest?: ((entry: RequestEntry) => void) | undefined
  /** Where a failure that nobody foresaw is noted, one line each, when nobody is told of requests. */
  log?: (line: string) => void
}

/** The whole API, under `/api`. */
export function createApi({
  db,
  auth,
  now = () => new Date(),
  origin,
  clientAddress = () => undefined,
  grantsOf = (user) => readGrants(db, user),
  personalKeys = noPersonalKeys,
  mailer = null,
  robotOrigins = [],
  files,
  demo = false,
  backup,
  modules = [],
  limits,
  onRequest,
  log = () => {},
}: ApiOptions) {
  const api = new OpenAPIHono<ApiEnv>().basePath('/api')
  api.onError(answerErrors(onRequest ? () => {} : log))
  api.use(numberRequests)
  if (onRequest) api.use(logRequests({ note: onRequest, clientAddress }))
  const limiter = limits && createLimiter(db, () => now().getTime())
  if (limits && limiter) api.use(limitAddress(limiter, limits, clientAddress))
  api.use('/districts/:district/evidence/:id/file', sandboxed)
  api.use(safeHeaders(origin), sameSite(origin), limitBody)
  api.use('/auth/*', keepNothing, checkText)
  api.use(
    '/districts/*',
    keepNothing,
    requireSession(auth, {
      grantsOf,
      clientAddress,
      ...(auth && {
        tokenCaller: (token, from) => {
          const standingOf = (user: string) => ownerStanding(auth, user)
          return useToken(token, { db, now: now(), ...from, standingOf, grantsOf })
        },
      }),
    }),
  )
  if (limits && limiter) api.use('/districts/*', limitAccount(limiter, limits))
  api.use('/districts/*', hearEveryParameter(api), checkText)

  api.route('/health', healthRoutes(db, demo, backup))
  api.route('/auth', authRoutes(auth, clientAddress))
  api.route('/districts', districtRoutes(db))
  const outlets = { db, keys: personalKeys, mailer, allowed: robotOrigins }
  api.route('/districts/:district', tenantRoutes(outlets, { auth, now, files, modules }))
  api.route('/', openapiRoutes(api, origin))
  api.all('*', (c) => {
    throw noSuchAddress(c.req.path)
  })
  return api
}

/** What is for one person's eyes stays in no cache. */
const keepNothing: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Cache-Control', 'no-store')
}

interface Means extends Pick<ApiOptions, 'auth' | 'files'> {
  now: () => Date
  modules: readonly PlanModule[]
}

const tenantRoutes = (outlets: Outlets, { auth, now, files, modules }: Means) => {
  const { db, keys: personalKeys } = outlets
  const router = createRouter()
  const mount = (
    resource: string,
    permission: Permission,
    routes: ReturnType<typeof createRouter>,
  ) => {
    router.use(`/${resource}/*`, requireReading(permission))
    router.route(`/${resource}`, routes)
  }
  router.use('*', requireDistrict(db))
  router.route('/me', meRoutes(rulesOf(modules)))
  // Everybody has their own; whose else's they see, the verbs say.
  router.route('/tokens', tokenRoutes(db, now))
  router.route('/jobs', jobRoutes(db, now))
  router.route('/notifications', notificationRoutes(outlets, now))
  router.route('/notification-settings', notificationSettingRoutes(outlets, now))
  // Of those, a unit's people reach their own.
  router.route('/contacts', contactRoutes(db, personalKeys, now))
  router.route('/extensions', extensionRoutes(db, now))
  router.route('/evidence', evidenceRoutes(db, files, now))
  router.route('/reports', reportRoutes(db, now))
  router.route('/contributions', contributionRoutes(db, now))
  mount('reminders', 'reminders.read', reminderRoutes(db, now))
  mount('deliveries', 'reminders.read', deliveryRoutes(outlets))
  mount('webhooks', 'webhooks.read', webhookRoutes(outlets, now))
  mount('plans', 'plans.read', planRoutes(db, now))
  mount('actions', 'actions.read', recordRoutes(db, actions))
  mount('projects', 'projects.read', recordRoutes(db, projects))
  mount('safeguards', 'safeguards.read', recordRoutes(db, safeguards))
  mount('tasks', 'tasks.read', recordRoutes(db, tasks))
  mount('units', 'units.read', recordRoutes(db, units))
  mount('memberships', 'memberships.read', recordRoutes(db, memberships))
  mount('responsibilities', 'responsibilities.read', recordRoutes(db, responsibilities))
  mount('targets', 'targets.read', targetRoutes(db, now))
  mount('periods', 'periods.read', recordRoutes(db, periods))
  mount('registers', 'registers.read', registerRoutes(db))
  mount('benchmarks', 'benchmarks.read', recordRoutes(db, benchmarks))
  mount('amendments', 'amendments.read', recordRoutes(db, amendments))
  mount('observations', 'observations.read', observationRoutes(db, now))
  mount('assessments', 'assessments.read', assessmentRoutes(db, now))
  mount('cycles', 'cycles.read', cycleRoutes(db, now))
  router.route('/cycles', documentRoutes(db, now))
  mount('holidays', 'holidays.read', recordRoutes(db, holidays))
  mount('grants', 'accounts.read', grantRoutes(db, now))
  mount('accounts', 'accounts.read', accountRoutes(auth))
  mount(
    'audit',
    'audit.read',
    auditRoutes(db, now, ({ var: { caller } }) => sourceOf(caller)),
  )
  for (const module of modules)
    router.route(
      `/${module.id}`,
      moduleRouter(module, moduleContext(module, db, now), checkedRouter<ModuleEnv>()),
    )
  return router
}

/** Whoever may not read a kind of record gets no further. */
const requireReading =
  (permission: Permission): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    requirePermission(c.var.caller, permission, { district: c.var.district })
    await next()
  }
