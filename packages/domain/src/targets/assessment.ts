import * as z from 'zod'
import { Code } from '../codes/code.ts'
import { Day } from '../dates/day.ts'
import { Bilingual } from '../text/bilingual.ts'
import { Condition, Light } from './lights.ts'

const amount = z.number().nullable()

const figures = {
  light: Light,
  label: Bilingual.meta({ description: 'The light in words; 逾期完成 is met, but late.' }),
  rule: Condition.meta({ description: 'The condition of the rule that gave the light.' }),
  required: amount.meta({ description: 'What must be reached in all.' }),
  expected: amount.meta({ description: 'What should be there by the day asked (序时进度).' }),
  actual: amount.meta({ description: 'What is there; null: nothing was reported.' }),
  share: amount.meta({ description: 'actual / required; null where that says nothing.' }),
}

/** One duty a target promises, e.g. the year 2024, or one school in one term, and how it stands. */
export const AssessedPart = z
  .object({
    period: z.object({
      code: Code,
      title: z.string(),
      titleEn: z.string().nullable(),
      start: Day,
      end: Day,
    }),
    entity: z.object({ code: Code, name: z.string(), nameEn: z.string().nullable() }).nullable(),
    due: Day,
    ...figures,
    sentence: Bilingual,
  })
  .meta({ id: 'AssessedPart' })
export type AssessedPart = z.infer<typeof AssessedPart>

/**
 * 研判: what the rules say of a target on a day. With one duty the figures are the values themselves;
 * with several they count duties: all of them, those due by now, those met.
 */
export const Assessment = z
  .object({
    plan: Code,
    target: Code,
    asOf: Day,
    ...figures,
    measure: Bilingual.meta({ description: 'What the figures count: 名, 年, 个镇街.' }),
    requirement: Bilingual.meta({ description: 'The promise in words: 每年不少于 40 名.' }),
    sentence: Bilingual.meta({ description: 'How it stands, in one sentence.' }),
    parts: z.array(AssessedPart),
  })
  .meta({ id: 'Assessment' })
export type Assessment = z.infer<typeof Assessment>
