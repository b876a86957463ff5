import { HttpError } from 'react-admin'

/** What somebody has to do before anything else. */
export type Due = 'must-change' | 'must-enrol'

/** What the API asks for first, where that is why it refused. */
export function dueOf(error: unknown): Due | null {
  const code: unknown = error instanceof HttpError ? error.body?.code : undefined
  return code === 'must-change' || code === 'must-enrol' ? code : null
}
