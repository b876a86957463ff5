import { type Db, loadPlan } from '@gangyao/api'
import {
  type Change,
  describeChanges,
  diffPlans,
  flattenPlan,
  type PlanRecords,
  say,
} from '@gangyao/domain'
import { formatFindings, readPlanFile } from '@gangyao/plan-file'
import { OPERATOR } from '../operator.ts'
import { storedPlan } from '../stored-plan.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** `gangyao plan load FILE`: stores a plan; shows what would change in one already loaded, and asks. */
export async function planLoad(
  file: string,
  { yes }: { yes: boolean },
  db: Db,
  terminal: Terminal,
): Promise<boolean> {
  const records = await readSoundPlan(file, terminal)
  const stored = await storedPlan(db, records.district.code, records.plan.code)
  const changes = stored ? diffPlans(stored, records) : []
  if (stored && changes.length === 0) {
    if (terminal.json) terminal.result({ changes })
    terminal.tell(
      say('规划没有变化，无需载入。', 'The plan is unchanged; there is nothing to load.'),
    )
    return true
  }
  if (stored) {
    tellChanges(changes, terminal)
    if (!yes && !(await confirmed(terminal))) return false
  }
  await loadPlan(db, records, OPERATOR)
  if (terminal.json) terminal.result({ changes })
  terminal.tell(
    say(
      `已载入《${records.plan.title}》：${records.tasks.length} 项任务，${records.targets.length} 项指标。`,
      `Loaded “${records.plan.titleEn ?? records.plan.title}”: ${records.tasks.length} tasks, ${records.targets.length} targets.`,
    ),
  )
  return true
}

/** `gangyao plan diff FILE`: what loading the file would change. */
export async function planDiff(file: string, db: Db, terminal: Terminal): Promise<boolean> {
  const records = await readSoundPlan(file, terminal)
  const stored = await storedPlan(db, records.district.code, records.plan.code)
  if (!stored) {
    if (terminal.json) terminal.result({ loaded: false, changes: [] })
    terminal.tell(say('这部规划尚未载入。', 'This plan has not been loaded yet.'))
    return true
  }
  const changes = diffPlans(stored, records)
  if (terminal.json) terminal.result({ loaded: true, changes })
  tellChanges(changes, terminal)
  return true
}

/** @throws UsageError when the file has faults, after they were shown */
export async function readSoundPlan(file: string, terminal: Terminal): Promise<PlanRecords> {
  const { document, issuedText, findings } = await readPlanFile(file)
  const faults = findings.filter(({ severity }) => severity === 'error')
  if (document && faults.length === 0) return flattenPlan(document, issuedText)
  if (terminal.json) terminal.result({ sound: false, findings })
  terminal.tell(formatFindings(faults, terminal.language))
  throw new UsageError(
    say(
      '规划文件有错误，未载入任何内容。改正后再试。',
      'The plan file has faults; nothing was loaded. Mend them and try again.',
    ),
  )
}

function tellChanges(changes: readonly Change[], terminal: Terminal) {
  terminal.tell(
    changes.length === 0
      ? say('没有变化。', 'No changes.')
      : say(
          `载入后将有 ${changes.length} 处变化：`,
          `Loading it changes ${changes.length} ${changes.length === 1 ? 'place' : 'places'}:`,
        ),
  )
  for (const line of describeChanges(changes)) terminal.tell(`  ${line[terminal.language]}`)
}

async function confirmed(terminal: Terminal): Promise<boolean> {
  if (!terminal.interactive) {
    terminal.tell(
      say(
        '未载入。确认以上变化后，加上 --yes 再运行一次。',
        'Nothing was loaded. When these changes are right, run it again with --yes.',
      ),
    )
    return false
  }
  if (await terminal.ask(say('载入这些变化？', 'Load these changes?'))) return true
  terminal.tell(say('未载入。', 'Nothing was loaded.'))
  return false
}
