import type { CreateTableBuilder, Kysely } from 'kysely'
import { sql } from 'kysely'
import type { ColumnTypes } from './column-types.ts'

type Db = Kysely<unknown>
type Table = CreateTableBuilder<string, string>

/** The plan and everything it is made of; units; observations. Every key begins with the district. */
export async function plans(db: Db, types: ColumnTypes): Promise<void> {
  const { text, whole } = types
  await db.schema
    .createTable('district')
    .addColumn('code', text, (column) => column.notNull().primaryKey())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('nameEn', text)
    .addColumn('parent', text)
    .modifyEnd(types.tableEnd)
    .execute()

  await create(db, types, 'plan', ['code'], (table) =>
    columns(table, text, 'title start end status basis principles themeDays questions')
      .$call((it) => optional(it, text, 'titleEn issuer documentNumber issuedOn lights'))
      .$call((it) => columns(it, whole, 'version'))
      .addForeignKeyConstraint('plan_district_fk', ['district'], 'district', ['code']),
  )
  await create(db, types, 'plan_text', ['plan'], (table) =>
    columns(table, text, 'text').$call((it) => partOf(it, 'plan_text', 'plan')),
  )
  await create(db, types, 'unit', ['code'], (table) =>
    columns(table, text, 'name aliases kind')
      .$call((it) => optional(it, text, 'nameEn from to'))
      .$call((it) => columns(it, whole, 'position version'))
      .addForeignKeyConstraint('unit_district_fk', ['district'], 'district', ['code']),
  )
  // A list of codes and nothing of its own, so it goes with the plan or the unit.
  await create(db, types, 'plan_unit', ['plan', 'unit'], (table) =>
    table
      .addForeignKeyConstraint(
        'plan_unit_plan_fk',
        ['district', 'plan'],
        'plan',
        ['district', 'code'],
        (foreign) => foreign.onDelete('cascade'),
      )
      .addForeignKeyConstraint(
        'plan_unit_unit_fk',
        ['district', 'unit'],
        'unit',
        ['district', 'code'],
        (foreign) => foreign.onDelete('cascade'),
      ),
  )
  await programme(db, types)
  await duties(db, types)
  await observations(db, types)
}

async function programme(db: Db, types: ColumnTypes) {
  const { text, whole } = types
  const titled = (table: Table) =>
    columns(table, text, 'title clause')
      .$call((it) => optional(it, text, 'titleEn'))
      .$call((it) => columns(it, whole, 'position version'))

  await create(db, types, 'action', ['plan', 'code'], (table) =>
    optional(titled(table), text, 'audience').$call((it) => partOf(it, 'action', 'plan')),
  )
  await create(db, types, 'project', ['plan', 'code'], (table) =>
    titled(table).$call((it) => partOf(it, 'project', 'plan')),
  )
  await create(db, types, 'safeguard', ['plan', 'code'], (table) =>
    optional(titled(table), text, 'parent')
      .$call((it) => partOf(it, 'safeguard', 'plan'))
      .$call((it) => within(it, 'safeguard', 'parent', 'safeguard')),
  )
  await create(db, types, 'task', ['plan', 'code'], (table) =>
    optional(titled(table), text, 'action project tag')
      .$call((it) => partOf(it, 'task', 'plan'))
      .$call((it) => within(it, 'task', 'action', 'action'))
      .$call((it) => within(it, 'task', 'project', 'project')),
  )
  await beside(db, types)
  await create(db, types, 'target', ['plan', 'code'], (table) =>
    columns(
      titled(table),
      text,
      'kind comparator measure recurrence scope accumulation pace obligation',
    )
      .$call((it) =>
        optional(
          it,
          text,
          'task safeguard measureEn due benchmark interpretation breakdown dimensions counter',
        ),
      )
      .$call((it) => optional(it, types.number, 'value upper tolerance'))
      .$call((it) => partOf(it, 'target', 'plan'))
      .$call((it) => within(it, 'target', 'task', 'task'))
      .$call((it) => within(it, 'target', 'safeguard', 'safeguard'))
      .$call((it) => within(it, 'target', 'benchmark', 'benchmark')),
  )
  await create(db, types, 'period', ['plan', 'code'], (table) =>
    columns(table, text, 'type title start end')
      .$call((it) => optional(it, text, 'titleEn parent'))
      .$call((it) => columns(it, whole, 'version'))
      .$call((it) => partOf(it, 'period', 'plan'))
      .$call((it) => within(it, 'period', 'parent', 'period')),
  )
}

/** What targets are assessed with: registers, figures from outside, later notices. */
async function beside(db: Db, types: ColumnTypes) {
  const { text, whole } = types
  const titled = (table: Table, required: string, free: string) =>
    columns(table, text, `title ${required}`)
      .$call((it) => optional(it, text, `titleEn ${free}`))
      .$call((it) => columns(it, whole, 'position version'))
  await create(db, types, 'register', ['plan', 'code'], (table) =>
    titled(table, 'entities', 'each eachEn').$call((it) => partOf(it, 'register', 'plan')),
  )
  await create(db, types, 'benchmark', ['plan', 'code'], (table) =>
    titled(table, 'measure values', 'measureEn source').$call((it) =>
      partOf(it, 'benchmark', 'plan'),
    ),
  )
  await create(db, types, 'amendment', ['plan', 'code'], (table) =>
    titled(table, 'effective reason targets tasks', 'documentNumber reasonEn').$call((it) =>
      partOf(it, 'amendment', 'plan'),
    ),
  )
}

async function duties(db: Db, types: ColumnTypes) {
  const { text, whole } = types
  await create(db, types, 'membership', ['plan', 'unit'], (table) =>
    columns(table, text, 'from')
      .$call((it) => optional(it, text, 'to'))
      .$call((it) => columns(it, whole, 'version'))
      .$call((it) => partOf(it, 'membership', 'plan'))
      .$call((it) => byUnit(it, 'membership', 'unit')),
  )
  await create(db, types, 'responsibility', ['plan', 'task', 'unit'], (table) =>
    columns(table, text, 'role')
      .$call((it) => columns(it, whole, 'position version'))
      // 各成员单位 is no unit; every other value must be one.
      .addColumn('namedUnit', text, (column) =>
        column.generatedAlwaysAs(sql`nullif("unit", 'all-members')`).stored(),
      )
      .$call((it) => within(it, 'responsibility', 'task', 'task'))
      .$call((it) => byUnit(it, 'responsibility', 'namedUnit')),
  )
}

async function observations(db: Db, types: ColumnTypes) {
  const { text, whole } = types
  const key = ['plan', 'target', 'period', 'unit', 'entity', 'dimension', 'source'] as const
  await create(
    db,
    types,
    'observation',
    [...key],
    (table) =>
      columns(table, text, 'state recordedAt recordedBy')
        .$call((it) => optional(it, text, 'happened note reason publishedAt'))
        .$call((it) => optional(it, types.number, 'value numerator denominator'))
        .$call((it) => columns(it, types.flag, 'current published'))
        .$call((it) => within(it, 'observation', 'target', 'target'))
        .$call((it) => within(it, 'observation', 'period', 'period'))
        .$call((it) => byUnit(it, 'observation', 'unit')),
    { revisions: whole },
  )
  for (const flag of ['current', 'published'])
    await db.schema
      .createIndex(`observation_one_${flag}`)
      .unique()
      .on('observation')
      .columns(['district', ...key])
      .where(sql<boolean>`${sql.ref(flag)} = 1`)
      .execute()
}

/** A table whose primary key is the district and `key`, and the revision where there are several. */
async function create(
  db: Db,
  { text, tableEnd }: ColumnTypes,
  name: string,
  key: readonly string[],
  define: (table: Table) => Table,
  { revisions }: { revisions?: ColumnTypes['whole'] } = {},
) {
  const table: Table = db.schema.createTable(name)
  const keyed = columns(table, text, ['district', ...key].join(' '))
  const counted = revisions ? columns(keyed, revisions, 'version') : keyed
  await define(counted)
    .addPrimaryKeyConstraint(`${name}_pk`, ['district', ...key, ...(revisions ? ['version'] : [])])
    .modifyEnd(tableEnd)
    .execute()
}

const columns = (table: Table, type: ColumnTypes['text'], names: string): Table =>
  names
    .split(' ')
    .reduce<Table>((all, name) => all.addColumn(name, type, (column) => column.notNull()), table)

const optional = (table: Table, type: ColumnTypes['text'], names: string): Table =>
  names.split(' ').reduce<Table>((all, name) => all.addColumn(name, type), table)

const partOf = (table: Table, name: string, plan: string): Table =>
  table.addForeignKeyConstraint(`${name}_plan_fk`, ['district', plan], 'plan', ['district', 'code'])

/** A reference inside the plan. Checked at the end of the transaction, so that the order of rows is free. */
const within = (table: Table, name: string, column: string, to: string): Table =>
  table.addForeignKeyConstraint(
    `${name}_${column}_fk`,
    ['district', 'plan', column],
    to,
    ['district', 'plan', 'code'],
    (foreign) => (name === to ? foreign.deferrable().initiallyDeferred() : foreign),
  )

const byUnit = (table: Table, name: string, column: string): Table =>
  table.addForeignKeyConstraint(`${name}_unit_fk`, ['district', column], 'unit', [
    'district',
    'code',
  ])
