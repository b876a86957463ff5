import * as z from 'zod'
import type { Bilingual } from '../text/bilingual.ts'
import { explainIssues } from '../text/explain-issue.ts'
import { checkPlan } from './check.ts'
import type { Path } from './finding.ts'
import { nestPlan } from './nest.ts'
import type { PlanDocument } from './plan-document.ts'
import type { PlanRecords } from './plan-records.ts'

/** An error that a change brings into a plan; `field` where it lies in the record that is changed. */
export interface NewFault {
  field: string | null
  message: Bilingual
}

/**
 * What a change of one record would put into a plan for which the plan's file could not be loaded again. What
 * was wrong before is nobody's fault now.
 *
 * @param before the plan without the change, asked for only where there is something wrong with it
 * @param code that of the record
 */
export function newFaults(after: PlanRecords, before: () => PlanRecords, code: string): NewFault[] {
  const found = faultsOf(after)
  if (found.length === 0) return []
  const known = new Set(faultsOf(before()).map(({ key }) => key))
  return found
    .filter(({ key }) => !known.has(key))
    .map(({ document, path, message }) => ({ field: fieldIn(document, path, code), message }))
}

interface Fault {
  key: string
  document: PlanDocument | null
  path: Path
  message: Bilingual
}

function faultsOf(records: PlanRecords): Fault[] {
  try {
    const document = nestPlan(records)
    return checkPlan(document, records.issuedText)
      .filter(({ severity }) => severity === 'error')
      .filter(({ code }) => records.issuedText !== '' || code !== 'quote-not-found')
      .map(({ code, path, message }) => ({ key: `${code} ${message.zh}`, document, path, message }))
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    return explainIssues(error).map(({ field, path, message }) => ({
      key: `${field} ${message.zh}`,
      document: null,
      path,
      message,
    }))
  }
}

/** The rest of a path below the record with a code: codes stand for one record of a plan. */
function fieldIn(document: PlanDocument | null, path: Path, code: string): string | null {
  let part: unknown = document
  for (const [index, step] of path.entries()) {
    part = childOf(part, step)
    if (childOf(part, 'code') === code) return path.slice(index + 1).join('.')
  }
  return null
}

const childOf = (parent: unknown, step: string | number): unknown =>
  typeof parent === 'object' && parent !== null
    ? Object.entries(parent).find(([key]) => key === String(step))?.[1]
    : undefined
