import * as z from 'zod'
import { Code } from '../codes/code.ts'
import { heading } from '../codes/heading.ts'
import { Day, isWithin } from '../dates/day.ts'
import { visible } from '../text/visible.ts'

/** One thing in a register: a school, a town, a canteen, with the days between which it exists. */
export const Entity = z
  .object({
    code: Code,
    name: visible(z.string().trim().min(1).max(80)),
    nameEn: visible(z.string().trim().max(160)).nullish(),
    from: Day.nullish(),
    to: Day.nullish(),
  })
  .meta({ id: 'Entity' })
export type Entity = z.infer<typeof Entity>

/** 名录: a list that a target's scope or denominator refers to. May be empty until it is filled in. */
export const Register = z
  .object({
    ...heading,
    title: visible(z.string().trim().min(1).max(80)),
    titleEn: visible(z.string().trim().max(160)).nullable(),
    each: z
      .string()
      .trim()
      .max(40)
      .nullable()
      .meta({ description: 'How a sentence names every one of them: 每校.' }),
    eachEn: z
      .string()
      .trim()
      .max(80)
      .nullable()
      .meta({ description: 'The same in English: each school.' }),
    entities: z.array(Entity).max(5000),
    version: z.int().min(1),
  })
  .meta({ id: 'Register' })
export type Register = z.infer<typeof Register>

/** The entities of a register that exist on a day. */
export const entitiesOn = (register: Pick<Register, 'entities'>, on: Day): Entity[] =>
  register.entities.filter((entity) => isWithin(on, entity))
