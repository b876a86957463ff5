import { Button } from '@mui/material'
import { useEffect } from 'react'
import { useLocaleState } from 'react-admin'
import { asLanguage } from '../messages/i18n-provider.ts'

const TAGS = { zh: 'zh-CN', en: 'en' } as const
const NAMES = { zh: '中文', en: 'English' } as const

/** Offers the other language in its own words, and tells the document which one it is in. */
export function LanguageButton() {
  const [locale, setLocale] = useLocaleState()
  const language = asLanguage(locale)
  const other = language === 'zh' ? 'en' : 'zh'
  useEffect(() => {
    document.documentElement.lang = TAGS[language]
  }, [language])
  return (
    <Button
      color="inherit"
      lang={TAGS[other]}
      onClick={() => setLocale(other)}
      sx={{ flexShrink: 0, px: 1.25, minWidth: 0 }}
    >
      {NAMES[other]}
    </Button>
  )
}
