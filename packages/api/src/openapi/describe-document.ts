import type { OpenApiDocument } from './openapi-document.ts'

/** A type in words; a part that names a schema can be looked up. */
export type TypeText = { text: string; schema?: string }[]

export interface DescribedField {
  name: string
  type: TypeText
  required: boolean
  description: string
}

export interface DescribedOperation {
  method: string
  path: string
  summary: { zh: string; en: string }
  needsSession: boolean
  parameters: (DescribedField & { in: string })[]
  body: TypeText | null
  answers: { status: string; description: string; type: TypeText | null }[]
}

export interface DescribedSchema {
  name: string
  description: string
  type: TypeText
  fields: DescribedField[]
}

export interface DescribedDocument {
  version: string
  groups: { tag: string; operations: DescribedOperation[] }[]
  schemas: DescribedSchema[]
}

type Components = NonNullable<OpenApiDocument['components']>
type Schema = NonNullable<Components['schemas']>[string]
type PathItem = NonNullable<OpenApiDocument['paths']>[string]
type Operation = NonNullable<PathItem['get']>
type Parameter = NonNullable<Operation['parameters']>[number]

const METHODS = ['get', 'post', 'put', 'delete'] as const

/** An OpenAPI document as a page for people needs it. */
export function describeDocument(document: OpenApiDocument): DescribedDocument {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method]
      return operation
        ? [{ tag: operation.tags?.[0] ?? '', ...describeOperation(method, path, operation) }]
        : []
    }),
  )
  return {
    version: document.info.version,
    groups: [...new Set(operations.map(({ tag }) => tag))].map((tag) => ({
      tag,
      operations: operations.filter((operation) => operation.tag === tag),
    })),
    schemas: Object.entries(document.components?.schemas ?? {}).map(([name, schema]) =>
      describeSchema(name, schema),
    ),
  }
}

function describeOperation(method: string, path: string, operation: Operation): DescribedOperation {
  const { requestBody, responses, summary = '' } = operation
  const chinese: unknown = operation['x-summary-zh']
  return {
    method: method.toUpperCase(),
    path,
    summary: { zh: typeof chinese === 'string' ? chinese : summary, en: summary },
    needsSession: operation.security === undefined || operation.security.length > 0,
    parameters: (operation.parameters ?? []).flatMap(describeParameter),
    body: requestBody && 'content' in requestBody ? typeIn(requestBody.content) : null,
    answers: Object.entries(responses ?? {}).map(([status, response]) => ({
      status,
      description: 'description' in response ? String(response.description ?? '') : '',
      type: 'content' in response ? typeIn(response.content) : null,
    })),
  }
}

function describeParameter(parameter: Parameter) {
  if ('$ref' in parameter) return []
  const { name, in: place, required = false, description = '', schema } = parameter
  return [{ name, in: place, required, description, type: schema ? typeOf(schema) : [] }]
}

function typeIn(content: Record<string, { schema?: Schema }> | undefined): TypeText | null {
  const schema = Object.values(content ?? {})[0]?.schema
  return schema ? typeOf(schema) : null
}

function describeSchema(name: string, schema: Schema): DescribedSchema {
  if ('$ref' in schema) return { name, description: '', type: typeOf(schema), fields: [] }
  const { properties = {}, required = [], description = '' } = schema
  return {
    name,
    description,
    type: typeOf(schema),
    fields: Object.entries(properties).map(([field, type]) => ({
      name: field,
      type: typeOf(type),
      required: required.includes(field),
      description: 'description' in type ? String(type.description ?? '') : '',
    })),
  }
}

/** `Task[]`, `text | null`, `"lead" | "responsible"`: a type as one writes it. */
function typeOf(schema: Schema): TypeText {
  if ('$ref' in schema) {
    const name = String(schema.$ref).split('/').at(-1) ?? ''
    return [{ text: name, schema: name }]
  }
  const alternatives = schema.oneOf ?? schema.anyOf ?? schema.allOf
  if (alternatives) return joined(alternatives.map(typeOf))
  if (schema.enum) return [{ text: schema.enum.map((value) => JSON.stringify(value)).join(' | ') }]
  const types = [schema.type ?? 'any'].flat()
  return joined(
    types.map((type) =>
      type === 'array' && schema.items ? listOf(typeOf(schema.items)) : [{ text: type }],
    ),
  )
}

const listOf = (item: TypeText): TypeText =>
  item.some(({ text }) => text.includes(' | '))
    ? [{ text: '(' }, ...item, { text: ')[]' }]
    : [...item, { text: '[]' }]

const joined = (types: readonly TypeText[]): TypeText =>
  types.flatMap((type, index) => (index === 0 ? type : [{ text: ' | ' }, ...type]))
