import * as z from 'zod'
import { type Bilingual, say } from '../text/bilingual.ts'

/** 已完成, 正常, 滞后, 逾期, 未到期, 无数据. Overdue is computed from dates, never stored. */
export const Light = z
  .enum(['met', 'on-course', 'behind', 'overdue', 'not-due', 'no-data'])
  .meta({ id: 'Light' })
export type Light = z.infer<typeof Light>

/** Worst first: the order in which one light stands for many. */
export const WORST_FIRST = [
  'overdue',
  'behind',
  'no-data',
  'on-course',
  'not-due',
  'met',
] as const satisfies readonly Light[]

export const LIGHT_NAMES: Record<Light, Bilingual> = {
  met: say('已完成', 'Done'),
  'on-course': say('正常', 'On course'),
  behind: say('滞后', 'Behind'),
  overdue: say('逾期', 'Overdue'),
  'not-due': say('未到期', 'Not due yet'),
  'no-data': say('无数据', 'No data'),
}

/** What can be true of a promise on a day. The first rule whose condition holds gives the light. */
export const Condition = z.enum([
  'met-late',
  'met',
  'not-started',
  'no-data',
  'zero',
  'missed',
  'at-due',
  'share-of-expected',
  'otherwise',
])
export type Condition = z.infer<typeof Condition>

export const LightRule = z
  .object({
    when: Condition,
    light: Light,
    atLeast: z.number().min(0).max(1).optional().meta({
      description: 'For share-of-expected: the share of the expected that must be there.',
    }),
    name: z
      .string()
      .trim()
      .min(1)
      .max(20)
      .optional()
      .meta({ description: 'What people read; left out: the name of the light.' }),
    nameEn: z.string().trim().min(1).max(40).optional(),
  })
  .meta({ id: 'LightRule' })
export type LightRule = z.infer<typeof LightRule>

/** What a rule says of a target in a word or two. */
export const ruleName = ({ light, name, nameEn }: LightRule): Bilingual =>
  name === undefined ? LIGHT_NAMES[light] : say(name, nameEn ?? name)

/** The rules of a plan that declares none. */
export const DEFAULT_LIGHT_RULES: readonly LightRule[] = [
  { when: 'met-late', light: 'met', name: '逾期完成', nameEn: 'Met late' },
  { when: 'met', light: 'met' },
  { when: 'not-started', light: 'not-due' },
  { when: 'missed', light: 'overdue' },
  { when: 'at-due', light: 'not-due' },
  { when: 'no-data', light: 'no-data' },
  { when: 'share-of-expected', atLeast: 0.9, light: 'on-course' },
  { when: 'zero', light: 'behind' },
  { when: 'otherwise', light: 'behind' },
]
