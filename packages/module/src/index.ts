export { moduleFaults } from './check-modules.ts'
export { CORE_VIEWS, type CoreViews } from './core-views.ts'
export { migrateModule } from './migrate-module.ts'
export { moduleRouter } from './mount-module.ts'
export { type ModuleEnv, type Operation, operation } from './operation.ts'
export {
  type Asked,
  CONTRACT,
  type ColumnTypes,
  type ModuleContext,
  type ModuleDb,
  type ModuleNote,
  type PlanModule,
} from './plan-module.ts'
