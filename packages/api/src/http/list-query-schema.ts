import { type Bilingual, say } from '@gangyao/domain'
import * as z from 'zod'
import type { FilterValue, ListQuery } from '../records/list-query.ts'
import { isStorable } from '../text/storable.ts'
import { onlyOnce } from './heard-query.ts'
import { UNKNOWN_FIELD } from './router.ts'

/** How many records a page holds at most, and how many when nothing is said. */
export const PAGE = { most: 1000, usual: 25 } as const

/** Of so many fields it is said that there are none such. */
const MOST_UNKNOWN = 20

/**
 * The query of a list, in the dialect of json-server: `_start`, `_end`, `_sort`, `_order`, `q`, `id`, and
 * every field of the entity that holds one plain value. Anything else is refused, naming what there is.
 *
 * @param once fields that say of what day the list is and so have one value
 */
export function listQuerySchema(entity: z.ZodObject, once: readonly string[] = []) {
  const filters = Object.entries(entity.shape).flatMap(([field, schema]) => {
    const filter = filterOf(schema)
    return filter ? [[field, described(repeatable(filter), schema)] as const] : []
  })
  const fields = filters.map(([field]) => field)
  const sortable = ['id', ...fields]
  const accepted = [...Object.keys(paging), ...fields]
  return z
    .looseObject({
      ...paging,
      _sort: z
        .string()
        .optional()
        .meta({ description: `One of ${sortable.join(', ')}.` }),
      ...Object.fromEntries(filters),
    })
    .check(({ value, issues }) => {
      const refuse = (path: string, message: Bilingual, reason?: string) =>
        issues.push({ code: 'custom', input: value, path: [path], params: { ...message, reason } })
      const unknown = Object.keys(value).filter((name) => !accepted.includes(name))
      for (const field of unknown.slice(0, MOST_UNKNOWN))
        refuse(field, noSuchField(field, accepted), UNKNOWN_FIELD)
      for (const field of once)
        if (isValues(value[field]) && value[field].length > 1) refuse(field, onlyOnce)
      if (value._sort !== undefined && !sortable.includes(value._sort))
        refuse('_sort', noSuchField(value._sort, sortable), UNKNOWN_FIELD)
      const { start, end } = range(value)
      if (end < start) refuse('_end', say('不能小于 _start', 'Must not be less than _start'))
      if (end - start > PAGE.most || (value.id?.length ?? 0) > PAGE.most)
        refuse(
          '_end',
          say(
            `一次最多 ${PAGE.most} 条`,
            `At most ${PAGE.most.toLocaleString('en')} rows at a time`,
          ),
        )
    })
    .transform(
      ({ _start, _end, _sort, _order, q, id, ...given }): ListQuery => ({
        ids: id,
        q: q?.trim() || undefined,
        filters: Object.fromEntries(
          fields.flatMap((field) => (isValues(given[field]) ? [[field, given[field]]] : [])),
        ),
        sort: _sort
          ? { field: _sort, order: /^desc$/i.test(_order ?? '') ? 'desc' : 'asc' }
          : undefined,
        ...range({ _start, _end, id }),
      }),
    )
}

const notStorable = { params: say('含有无法查询的字符', 'No record holds such characters') }
const text = z.string().refine(isStorable, notStorable)

/** A text of a form that our sentence describes, which a pattern by itself does not. */
const written = (pattern: RegExp, form: Bilingual) =>
  z.string().refine((given) => pattern.test(given), { params: form })

const count = written(
  /^\d{1,9}$/,
  say('应是不小于 0 的整数，如 25', 'Must be a whole number, 0 or more, such as 25'),
)
  .transform(Number)
  .meta({ type: 'integer', minimum: 0 })

const whole = written(/^-?\d{1,15}$/, say('应是整数，如 3', 'Must be a whole number, such as 3'))
  .transform(Number)
  .meta({ type: 'integer' })

const decimal = written(
  /^-?\d{1,15}(\.\d{1,9})?$/,
  say('应是数字，如 15 或 0.5', 'Must be a number, such as 15 or 0.5'),
)
  .transform(Number)
  .meta({ type: 'number' })

/** A parameter that may be given several times; a record fits when it has any of the values. */
const repeatable = <Each extends z.ZodType>(each: Each) =>
  z.preprocess((given) => (Array.isArray(given) ? given : [given]), z.array(each)).optional()

/** A parameter says what its field says. */
const described = <Parameter extends z.ZodType>(
  parameter: Parameter,
  { description }: z.ZodType,
) => (description === undefined ? parameter : parameter.meta({ description }))

const paging = {
  _start: count.optional().meta({ description: 'The first row wanted, from 0.' }),
  _end: count.optional().meta({ description: 'The first row no longer wanted.' }),
  _sort: z.string().optional(),
  _order: written(/^(asc|desc)$/i, say('只能是 ASC 或 DESC', 'Must be ASC or DESC'))
    .optional()
    .meta({ type: 'string', enum: ['ASC', 'DESC'] }),
  q: text.max(100).optional().meta({ description: 'Words in its titles, names or codes.' }),
  id: repeatable(text).meta({ description: 'Only these records; may be repeated.' }),
}

function range({ _start = 0, _end, id }: { _start?: number; _end?: number; id?: string[] }) {
  return { start: _start, end: _end ?? _start + (id ? PAGE.most : PAGE.usual) }
}

/** How a value of a field is written in a query; `null` for fields that hold more than one plain value. */
function filterOf(field: z.ZodType): z.ZodType<FilterValue> | null {
  const nullable = field instanceof z.ZodNullable
  const inner = nullable ? field.unwrap() : field
  const value = plainFilter(inner)
  if (!value || !nullable) return value
  return z
    .union([z.literal('').transform(() => null), value])
    .meta({ type: 'string', description: 'Empty: where the field is empty.' })
}

function plainFilter(field: unknown): z.ZodType<string | number> | null {
  if (field instanceof z.ZodEnum) return z.enum(field.options.map(String))
  if (field instanceof z.ZodBoolean)
    return z.enum(['true', 'false']).transform((it) => (it === 'true' ? 1 : 0))
  // PostgreSQL compares a column of whole numbers with nothing else.
  if (field instanceof z.ZodNumber) return field.isInt ? whole : decimal
  if (field instanceof z.ZodStringFormat) return z.string().pipe(field)
  return isText(field) ? text : null
}

const isText = (field: unknown): boolean =>
  field instanceof z.ZodUnion
    ? field.options.every(isText)
    : field instanceof z.ZodString || field instanceof z.ZodLiteral

const isValues = (value: unknown): value is FilterValue[] => Array.isArray(value)

const noSuchField = (field: string, accepted: readonly string[]) =>
  say(
    `没有字段“${field}”；可用：${accepted.join('、')}`,
    `There is no field “${field}”; there are: ${accepted.join(', ')}`,
  )
