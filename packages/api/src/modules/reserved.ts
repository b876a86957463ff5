/** What no module can be called: the first words of the core's addresses in a district, and of its tables. */
export const RESERVED: readonly string[] = [
  ...['access', 'account', 'accounts', 'action', 'actions', 'amendment', 'amendments', 'api'],
  ...['assessments', 'audit', 'benchmark', 'benchmarks', 'contact', 'contacts'],
  ...['contribution', 'contributions', 'core', 'cycle', 'cycles', 'deliveries', 'delivery'],
  ...['district', 'evidence', 'extension', 'extensions', 'grants', 'holiday', 'holidays'],
  ...['invitation', 'job', 'jobs', 'mark', 'me', 'membership', 'memberships', 'migration'],
  ...['notification', 'notification-settings', 'notifications', 'observation'],
  ...['observations', 'password', 'period', 'periods', 'personal', 'plan', 'plans'],
  ...['project', 'projects', 'rate', 'register', 'registers', 'reminder', 'reminders'],
  ...['report', 'reports', 'responsibilities', 'responsibility', 'safeguard', 'safeguards'],
  ...['session', 'sign', 'target', 'targets', 'task', 'tasks', 'tokens', 'twoFactor', 'unit'],
  ...['units', 'user', 'verification', 'webhook', 'webhooks'],
]
