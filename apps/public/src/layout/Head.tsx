import { LANGUAGES } from '@gangyao/domain'
import { STYLESHEET } from '../assets.ts'
import { WORDS } from '../messages/index.ts'
import { inLanguage } from '../plan/paths.ts'
import type { Frame } from './Document.tsx'
import type { PageContent } from './page.ts'
import { useReading } from './reading.ts'

const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#153f63"/><path d="M8 9h16M8 16h9M8 23h6" stroke="#fff" stroke-width="3"/><path d="m17 21 3.5 3.5L27 17" fill="none" stroke="#f2c14e" stroke-width="3"/></svg>',
)}`

/** What browsers, search engines and shared links read of a page. */
export function Head({ frame, content }: { frame: Frame; content: PageContent }) {
  const { words } = useReading()
  const { language, address, origin = '', plan, demo } = frame
  const site = plan ? words.site.name(plan.district) : words.site.service
  const addressIn = (other: typeof language) => origin + inLanguage(other, address ?? '/')
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${content.title.text} · ${site}`}</title>
      <meta name="description" content={content.description} />
      <meta name="theme-color" content="#153f63" />
      <meta name="format-detection" content="telephone=no" />
      {(demo || address === null) && <meta name="robots" content="noindex" />}
      <link rel="stylesheet" href={STYLESHEET.path} />
      <link rel="icon" href={ICON} type="image/svg+xml" />
      {address !== null && (
        <>
          <link rel="canonical" href={addressIn(language)} />
          {LANGUAGES.map((other) => (
            <link rel="alternate" hreflang={WORDS[other].language.code} href={addressIn(other)} />
          ))}
          <link rel="alternate" hreflang="x-default" href={addressIn('zh')} />
        </>
      )}
      <meta property="og:title" content={content.title.text} />
      <meta property="og:description" content={content.description} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={site} />
      <meta property="og:locale" content={words.language.openGraph} />
      {address !== null && origin !== '' && (
        <meta property="og:url" content={addressIn(language)} />
      )}
    </head>
  )
}
