import { migrateModule, moduleFaults, type PlanModule } from '@gangyao/module'
import { columnTypes } from '../database/migrations/column-types.ts'
import { type Db, kindOf } from '../database/open-database.ts'
import { RESERVED } from './reserved.ts'

/**
 * Checks a list of modules against each other and the core, and brings their tables up to date, each after those
 * it requires.
 *
 * @returns the names of the migrations that ran now
 * @throws Error with a sentence for each fault, or naming the module whose migration failed
 */
export async function prepareModules(db: Db, modules: readonly PlanModule[]): Promise<string[]> {
  const faults = moduleFaults(modules, RESERVED)
  if (faults.length > 0) throw new Error(faults.map(({ zh, en }) => `${zh}\n${en}`).join('\n'))
  const ran: string[] = []
  for (const module of inOrder(modules)) {
    const names = await migrateModule(db, module, columnTypes(kindOf(db)))
    ran.push(...names.map((name) => `${module.id}/${name}`))
  }
  return ran
}

/** What is required comes first. Two that require each other come as they are listed. */
function inOrder(modules: readonly PlanModule[]): PlanModule[] {
  const ordered = new Set<PlanModule>()
  const add = (module: PlanModule, waiting: readonly string[]) => {
    for (const needed of module.requires ?? []) {
      const other = modules.find(({ id }) => id === needed)
      if (other && !waiting.includes(needed)) add(other, [...waiting, needed])
    }
    ordered.add(module)
  }
  for (const module of modules) add(module, [module.id])
  return [...ordered]
}
