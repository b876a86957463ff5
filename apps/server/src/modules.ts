import type { PlanModule } from '@gangyao/module'

/** The plan modules of this installation, in the order of their mention. What is not listed is not there. */
export const modules: readonly PlanModule[] = []
