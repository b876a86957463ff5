import type { Language } from '@gangyao/domain'
import { raw } from 'hono/html'
import type { DescribedDocument } from './describe-document.ts'
import { DOCS_MESSAGES, type DocsMessages, groupName } from './docs-messages.ts'
import { Operation, Problems, Schema } from './docs-parts.tsx'
import { DOCS_STYLE } from './docs-style.ts'

interface DocsPageProps {
  document: DescribedDocument
  language: Language
  /** The address of the server, for the example. */
  origin: string
}

/** The contract of the API as a page for people. */
export function DocsPage({ document, language, origin }: DocsPageProps) {
  const words = DOCS_MESSAGES[language]
  return (
    <html lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{words.title}</title>
        <style>{raw(DOCS_STYLE)}</style>
      </head>
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <div class="page">
          <header>
            <h1>{words.title}</h1>
            <p>{words.lead}</p>
            <ul class="links">
              <li class="muted">{document.version}</li>
              <li>
                <a
                  href={`?lang=${language === 'zh' ? 'en' : 'zh'}`}
                  lang={language === 'zh' ? 'en' : 'zh-CN'}
                >
                  {words.otherLanguage}
                </a>
              </li>
              <li>
                <a href="/api/openapi.json">{words.machine}</a>
              </li>
            </ul>
          </header>
          <div class="columns">
            <Contents document={document} language={language} words={words} />
            <main id="main">
              <Start origin={origin} words={words} />
              <h2 id="operations">{words.operations}</h2>
              {document.groups.map(({ tag, operations }) => (
                <section aria-labelledby={`group-${tag}`}>
                  <h3 id={`group-${tag}`}>{groupName(tag, language)}</h3>
                  {operations.map((operation) => (
                    <Operation operation={operation} language={language} words={words} />
                  ))}
                </section>
              ))}
              <h2 id="records">{words.records}</h2>
              <p>{words.recordsLead}</p>
              {document.schemas.map((schema) => (
                <Schema schema={schema} words={words} />
              ))}
              <Problems language={language} words={words} />
            </main>
          </div>
        </div>
      </body>
    </html>
  )
}

function Contents({
  document,
  language,
  words,
}: Omit<DocsPageProps, 'origin'> & { words: DocsMessages }) {
  return (
    <nav aria-label={words.contents}>
      <details open>
        <summary>{words.contents}</summary>
        <ul>
          <li>
            <a href="#start">{words.start}</a>
          </li>
          {document.groups.map(({ tag }) => (
            <li>
              <a href={`#group-${tag}`}>{groupName(tag, language)}</a>
            </li>
          ))}
          <li>
            <a href="#records">{words.records}</a>
          </li>
          <li>
            <a href="#problems">{words.problems}</a>
          </li>
        </ul>
      </details>
    </nav>
  )
}

function Start({ origin, words }: { origin: string; words: DocsMessages }) {
  const example = [
    `curl -c cookies -H 'Content-Type: application/json' \\`,
    `  -d '{"username":"admin","password":"…"}' ${origin}/api/auth/sign-in/username`,
    '',
    `curl -b cookies '${origin}/api/districts/150602/tasks?action=A1&_sort=position'`,
  ].join('\n')
  return (
    <section aria-labelledby="start">
      <h2 id="start">{words.start}</h2>
      <dl class="rules">
        {words.rules.map(({ title, text }) => (
          <>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </>
        ))}
      </dl>
      <h3>{words.example}</h3>
      <pre>{example}</pre>
    </section>
  )
}
