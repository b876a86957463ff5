import * as z from 'zod'
import { Code } from '../codes/code.ts'
import { Day, isWithin } from '../dates/day.ts'

/** One thing in a register: a school, a town, a canteen. */
export const Entity = z
  .object({
    code: Code,
    name: z.string().trim().min(1).max(80),
    nameEn: z.string().trim().max(160).nullish(),
    from: Day.nullish(),
    to: Day.nullish(),
  })
  .meta({ id: 'Entity' })
export type Entity = z.infer<typeof Entity>

/** 名录: a list that a target's scope or denominator refers to. May be empty until it is filled in. */
export const Register = z
  .object({
    code: Code,
    title: z.string().trim().min(1).max(80),
    titleEn: z.string().trim().max(160).nullish(),
    each: z
      .string()
      .max(40)
      .nullish()
      .meta({ description: 'How a sentence names every one of them: 每校.' }),
    eachEn: z.string().max(80).nullish().meta({ description: 'The same in English: each school.' }),
    entities: z.array(Entity),
  })
  .meta({ id: 'Register' })
export type Register = z.infer<typeof Register>

/** The entities of a register that exist on a day. */
export const entitiesOn = (register: Pick<Register, 'entities'>, on: Day): Entity[] =>
  register.entities.filter((entity) => isWithin(on, entity))
