import * as z from 'zod'

/** What a code may look like. */
export const CODE_PATTERN = /^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/

/**
 * A stable code, written by people and kept for ever: `A1.2`, `T07`, `2021-2025`, `jiaotiju`.
 * No `~`, which joins codes into an id.
 */
export const Code = z
  .string()
  .regex(CODE_PATTERN)
  .meta({ id: 'Code', description: 'A stable code: letters, digits, dots, hyphens; at most 40.' })
export type Code = z.infer<typeof Code>

const JOINT = '~'

/** The id of a record in URLs: its codes joined, `2021-2025~A1.2`. */
export const joinId = (...codes: readonly string[]): string => codes.join(JOINT)

/** The codes of an id, in order. */
export const splitId = (id: string): string[] => id.split(JOINT)
