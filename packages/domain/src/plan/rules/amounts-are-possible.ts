import { amountFaults } from '../../targets/amount-faults.ts'
import type { TargetFault } from '../../targets/target-faults.ts'
import type { Finding, Path, Rule } from '../finding.ts'
import { everyTarget, placed } from '../walk.ts'

/** What a target promises, at first or by an amendment, can be. */
export const amountsArePossible: Rule = (document) => {
  const targets = everyTarget(document)
  const kinds = new Map(targets.map(({ entry }) => [entry.code, entry.kind]))
  return [
    ...targets.flatMap(({ entry, path }) => found(entry.code, amountFaults(entry), path)),
    ...placed(document.amendments, 'amendments').flatMap(({ entry, path }) =>
      placed(entry.targets, ...path, 'targets').flatMap(({ entry: change, path: place }) =>
        found(
          change.target,
          amountFaults({ ...change, kind: kinds.get(change.target) ?? 'number' }),
          place,
        ),
      ),
    ),
  ]
}

const found = (target: string, faults: readonly TargetFault[], path: Path): Finding[] =>
  faults.map(({ code, field, message }) => ({
    code,
    severity: 'error',
    path: [...path, field],
    message: {
      zh: `目标 ${target}：${message.zh}`,
      en: `Target ${target}: ${message.en}`,
    },
  }))
