import { setTimeout as sleep } from 'node:timers/promises'
import { type Db, kindOf } from '@gangyao/api'

/** PostgreSQL may still be about the last words of a client that is gone. */
export async function quiet(db: Db): Promise<void> {
  if (kindOf(db) !== 'postgres') return
  for (;;) {
    const busy = await db
      .withTables<{ pg_stat_activity: Record<'datname' | 'pid' | 'state', string> }>()
      .selectFrom('pg_stat_activity')
      .select('pid')
      .where('datname', '=', (eb) => eb.fn<string>('current_database', []))
      .where('pid', '!=', (eb) => eb.fn<string>('pg_backend_pid', []))
      .where('state', '!=', 'idle')
      .execute()
    if (busy.length === 0) return
    await sleep(20)
  }
}
