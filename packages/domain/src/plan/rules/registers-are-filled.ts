import { question, type Rule } from '../finding.ts'
import { everyTarget, placed } from '../walk.ts'

/** A register that targets are counted over has entities; an empty one means nothing can be assessed. */
export const registersAreFilled: Rule = (document) =>
  placed(document.registers, 'registers')
    .filter(({ entry }) => entry.entities.length === 0)
    .flatMap(({ entry, path }) => {
      const targets = everyTarget(document)
        .filter(
          ({ entry: { scope } }) => scope.kind === 'register' && scope.register === entry.code,
        )
        .map((target) => target.entry.code)
      if (targets.length === 0) return []
      return [
        question(
          'empty-register',
          path,
          `名录“${entry.title}”（${entry.code}）还是空的，目标 ${targets.join('、')} 无法研判`,
          `The register “${entry.titleEn ?? entry.title}” (${entry.code}) is empty; ${targets.join(', ')} cannot be assessed`,
        ),
      ]
    })
