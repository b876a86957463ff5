import * as z from 'zod'
import { visible } from '../text/visible.ts'
import { Code } from './code.ts'

/** What every numbered part of a plan begins with: its code, its place and its title. */
export const heading = {
  plan: Code,
  code: Code,
  position: z.int().min(0).meta({ description: 'Its place in the issued order.' }),
  title: visible(z.string().trim().min(1).max(200)),
  titleEn: visible(z.string().trim().max(300)).nullable(),
}
