import type { Language } from '@gangyao/domain'
import { ERROR_CODES, ERROR_STATUS } from '../errors/app-error.ts'
import { PROBLEM_TITLES } from '../http/problem.ts'
import type {
  DescribedField,
  DescribedOperation,
  DescribedSchema,
  TypeText,
} from './describe-document.ts'
import type { DocsMessages } from './docs-messages.ts'

export function Operation({
  operation,
  language,
  words,
}: {
  operation: DescribedOperation
  language: Language
  words: DocsMessages
}) {
  const { method, path, summary, parameters, body, answers, needsSession } = operation
  return (
    <details class="operation">
      <summary>
        <code>
          <span class={`method ${method}`}>{method}</span> {path}
        </code>{' '}
        <span>
          {summary[language]}
          {needsSession ? '' : ` · ${words.open}`}
        </span>
      </summary>
      <div>
        {parameters.length > 0 && (
          <>
            <h4>{words.parameters}</h4>
            <Fields fields={parameters} marks={true} words={words} />
          </>
        )}
        {body && (
          <>
            <h4>{words.body}</h4>
            <p>
              <Type type={body} />
            </p>
          </>
        )}
        <h4>{words.answers}</h4>
        <ul class="fields">
          {answers.map(({ status, description, type }) => (
            <li>
              <code class="name">{status}</code> {type && <Type type={type} />}
              <span class="muted">{description}</span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}

export function Schema({ schema, words }: { schema: DescribedSchema; words: DocsMessages }) {
  return (
    <section class="schema" aria-labelledby={`schema-${schema.name}`}>
      <h3 id={`schema-${schema.name}`}>{schema.name}</h3>
      {schema.description && <p>{schema.description}</p>}
      {schema.fields.length > 0 ? (
        <Fields fields={schema.fields} marks={false} words={words} />
      ) : (
        <p>
          <Type type={schema.type} />
        </p>
      )}
    </section>
  )
}

/** `marks`: whether the required ones are marked, or those that may be left out. */
function Fields({
  fields,
  marks,
  words,
}: {
  fields: readonly DescribedField[]
  marks: boolean
  words: DocsMessages
}) {
  return (
    <ul class="fields">
      {fields.map(({ name, type, required, description }) => (
        <li>
          <code class="name">{name}</code> <Type type={type} />{' '}
          {required === marks && <small>{required ? words.required : words.optional}</small>}
          {description && <span class="muted">{description}</span>}
        </li>
      ))}
    </ul>
  )
}

const Type = ({ type }: { type: TypeText }) => (
  <code>
    {type.map(({ text, schema }) => (schema ? <a href={`#schema-${schema}`}>{text}</a> : text))}
  </code>
)

export function Problems({ language, words }: { language: Language; words: DocsMessages }) {
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">{words.problems}</h2>
      <p>{words.problemsLead}</p>
      <ul class="fields">
        {ERROR_CODES.map((code) => (
          <li id={`problem-${code}`}>
            <code class="name">{code}</code> <code>{ERROR_STATUS[code]}</code>
            <span class="muted">{PROBLEM_TITLES[code][language]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
