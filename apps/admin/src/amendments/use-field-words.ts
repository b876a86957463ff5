import {
  amountOf,
  type Clause,
  formatShare,
  type Instalment,
  registerOf,
  type TargetRule,
  type Task,
} from '@gangyao/domain'
import { useWording, type Wording } from '../messages/use-wording.ts'
import type { Book } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import type { ChangeField } from './changes.ts'

/** A tenth, where a target does not say. */
const USUAL_TOLERANCE = 0.1

/** A field of a target or a task in words; `null` where there is nothing to say. */
export function useFieldWords() {
  const wording = useWording()
  const book = useBook()
  return {
    ofTarget: (target: TargetRule, field: ChangeField) => targetWords(target, field, wording, book),
    ofTask: (task: Pick<Task, 'title' | 'titleEn' | 'clause'>, field: 'title' | 'clause') =>
      field === 'title' ? wording.title(task) : clauseWords(task.clause, wording),
  }
}

function targetWords(
  target: TargetRule,
  field: ChangeField,
  wording: Wording,
  book: Book,
): string | null {
  const { t, title, language } = wording
  switch (field) {
    case 'title':
      return title(target)
    case 'comparator':
      return t(`comparator.${target.comparator}`)
    case 'value':
    case 'upper': {
      const value = target[field]
      return value === null ? null : amountOf(target, value, language)
    }
    case 'tolerance':
      return target.comparator === 'about'
        ? formatShare(target.tolerance ?? USUAL_TOLERANCE, language)
        : null
    case 'measure':
      return (language === 'en' && target.measureEn) || target.measure
    case 'due':
      return target.due
    case 'scope':
      return scopeWords(target, wording, book)
    case 'breakdown':
      return breakdownWords(target, wording, book)
    case 'obligation':
      return t(`obligation.${target.obligation}`)
    case 'clause':
      return clauseWords(target.clause, wording)
  }
}

function scopeWords(target: TargetRule, { t, title, name }: Wording, { registers }: Book): string {
  const { scope } = target
  const register = registerOf(target, [...registers.values()])
  const names = (codes: readonly string[]) =>
    codes
      .map((code) => register?.entities.find((entity) => entity.code === code))
      .map((entity, index) => (entity ? name(entity) : codes[index]))
      .join(t('list.and'))
  if (scope.kind === 'list') return names(scope.entities)
  if (scope.kind === 'district') return t('scope.district')
  const every = t('scope.register', { register: register ? title(register) : '' })
  return scope.except?.length ? t('rules.except', { every, names: names(scope.except) }) : every
}

function breakdownWords(target: TargetRule, { t, title, language }: Wording, book: Book) {
  const part = ({ period, value }: Instalment) => {
    const found = book.periods.get(period)
    return t('rules.instalment', {
      period: found ? title(found) : period,
      value: amountOf(target, value, language),
    })
  }
  return target.breakdown?.length ? target.breakdown.map(part).join(t('list.and')) : null
}

const clauseWords = ({ path, quote }: Clause, { t }: Wording) =>
  t('amendments.quoted', { path, quote })
