import type * as z from 'zod'
import { say } from './bilingual.ts'

/** Anything but spaces, controls, marks that show nothing by themselves, and the two blanks that are no space. */
const VISIBLE = /[^\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Whether a text shows anything; an empty one hides nothing. */
export const isVisible = (text: string): boolean => text === '' || VISIBLE.test(text)

/** A text that people are to read: not one of invisible characters only. */
export const visible = (text: z.ZodString): z.ZodString =>
  text.refine(isVisible, {
    params: say(
      '只有看不见的字符，请填写看得见的文字',
      'This holds only characters that nobody can see; write something that shows',
    ),
  })
