import { writeFileSync } from 'node:fs'
import { planSchemaText } from '../src/plan-schema.ts'

// Run by `pnpm --filter @gangyao/plan-file schema` after a change of the document's schema.
writeFileSync(new URL('../plan.schema.json', import.meta.url), planSchemaText())
