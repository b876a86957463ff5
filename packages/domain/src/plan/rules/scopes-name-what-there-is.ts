import type { Scope } from '../../targets/target.ts'
import { nearest } from '../../text/nearest.ts'
import { error, type Finding, type Path, type Rule } from '../finding.ts'
import type { PlanDocument } from '../plan-document.ts'
import { everyTarget, type Placed, placed } from '../walk.ts'

type Listed = PlanDocument['registers'][number]

/** The register a scope draws on exists, and so does each entity the scope names, once. */
export const scopesNameWhatThereIs: Rule = (document) =>
  everyScope(document).flatMap(({ entry: scope, path }): Finding[] => {
    if (scope.kind === 'district') return []
    const register = document.registers.find(({ code }) => code === scope.register)
    if (!register)
      return [unknownRegister(document.registers, scope.register, [...path, 'register'])]
    return scope.kind === 'list'
      ? checkEntities(register, scope.entities, [...path, 'entities'])
      : checkEntities(register, scope.except ?? [], [...path, 'except'])
  })

/** The scopes of targets, and those that later notices give them. */
const everyScope = (document: PlanDocument): Placed<Scope>[] =>
  [
    ...everyTarget(document),
    ...placed(document.amendments, 'amendments').flatMap(({ entry, path }) =>
      placed(entry.targets, ...path, 'targets'),
    ),
  ].flatMap(({ entry: { scope }, path }) =>
    scope ? [{ entry: scope, path: [...path, 'scope'] }] : [],
  )

function unknownRegister(registers: readonly Listed[], code: string, path: Path): Finding {
  const near = nearest(
    code,
    registers.map((register) => register.code),
  )
  return error(
    'unknown-register',
    path,
    `没有名录 ${code}${near ? `，是不是 ${near}？` : '，请先在 registers 里登记'}`,
    `There is no register ${code}${near ? `; is ${near} meant?` : '; enter it under registers first'}`,
  )
}

function checkEntities(register: Listed, codes: readonly string[], path: Path): Finding[] {
  const known = register.entities.map(({ code }) => code)
  return placed(codes, ...path).flatMap(({ entry: code, path: place }, index): Finding[] => {
    if (!known.includes(code)) {
      const near = nearest(code, known)
      return [
        error(
          'unknown-entity',
          place,
          `名录“${register.title}”里没有 ${code}${near ? `，是不是 ${near}？` : ''}`,
          `The register “${register.title}” has no ${code}${near ? `; is ${near} meant?` : ''}`,
        ),
      ]
    }
    return codes.indexOf(code) === index
      ? []
      : [error('entity-named-twice', place, `${code} 写了两次`, `${code} is named twice`)]
  })
}
