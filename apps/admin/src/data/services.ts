import { QueryClient } from '@tanstack/react-query'
import { HttpError, localStorageStore } from 'react-admin'
import { ME } from '../access/me.ts'
import { asLanguage, createI18nProvider } from '../messages/i18n-provider.ts'
import { askToSignInAgain } from '../session/renewal.ts'
import { createAuthProvider } from './auth-provider.ts'
import { createDataProvider } from './data-provider.ts'
import { createHttpClient } from './http-client.ts'
import { keepChoices } from './keep-choices.ts'

/** Everything the screens are given: the API, who is signed in, the words, and what the browser remembers. */
export function createServices() {
  const i18nProvider = createI18nProvider()
  const say = (key: string) => i18nProvider.translate(key)
  const language = () => asLanguage(i18nProvider.getLocale())
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: (count, error) => count < 2 && mayPass(error) } },
  })
  const askWhoIAm = () => void queryClient.invalidateQueries({ queryKey: ME })
  const http = createHttpClient({ language, say, askToSignInAgain, onForbidden: askWhoIAm })
  // At the door itself a 401 is the answer.
  const atTheDoor = createHttpClient({ language, say, askToSignInAgain: async () => false })
  const store = keepChoices(localStorageStore('1', 'gangyao'))
  const dataProvider = createDataProvider(http, () => say('plan.none'))
  const authProvider = createAuthProvider(atTheDoor, store, {
    me: () => queryClient.ensureQueryData({ queryKey: ME, queryFn: dataProvider.me }),
    onSignIn: () => {
      dataProvider.forget()
      askWhoIAm()
    },
  })
  return {
    i18nProvider,
    authProvider,
    dataProvider,
    store,
    queryClient,
  }
}

/** What the API refuses it refuses again; a lost connection or a busy server may be over in a moment. */
const mayPass = (error: Error) =>
  !(error instanceof HttpError) || error.status === 0 || error.status >= 500
