import * as z from 'zod'

/** Where in the issued text a record comes from: the outline path as printed and an exact quote. */
export const Clause = z
  .object({
    path: z.string().min(1).max(120).meta({
      description: 'The outline path as printed, e.g. 三/（一）/2; 前言 for the preamble.',
    }),
    quote: z
      .string()
      .min(1)
      .max(8000)
      .meta({ description: 'The words of the issued text, to the letter.' }),
  })
  .meta({ id: 'Clause' })
export type Clause = z.infer<typeof Clause>

/** Where a quote stands in the issued text, as offsets; `null` when the text does not contain it. */
export function locate(
  text: string,
  quote: string,
  within: { start: number; end: number } = { start: 0, end: text.length },
): { start: number; end: number } | null {
  const start = text.indexOf(quote, within.start)
  return start < 0 || start + quote.length > within.end
    ? null
    : { start, end: start + quote.length }
}
