import englishMessages from 'ra-language-english'
import type { reactAdminZh } from './react-admin.zh.ts'

/** Every text that react-admin itself shows: its own English, and ours where a screen of ours says it. */
export const reactAdminEn: typeof reactAdminZh = {
  ...englishMessages.ra,
  page: { ...englishMessages.ra.page, not_found: 'There is no such page' },
  notification: { ...englishMessages.ra.notification, deleted: 'Deleted', created: 'Created' },
  auth: { ...englishMessages.ra.auth, username: 'User name', logout: 'Sign out' },
  guesser: { empty: { title: 'Nothing to show', message: 'Check where the data comes from.' } },
  configurable: {
    customize: 'Customize',
    configureMode: 'Customize this page',
    inspector: {
      title: 'Customize',
      content: 'Point at the part to customize',
      reset: 'Back to the defaults',
      hideAll: 'Hide all',
      showAll: 'Show all',
    },
    Datagrid: { title: 'Table', unlabeled: 'Column %{column}' },
    SimpleForm: { title: 'Form', unlabeled: 'Input %{input}' },
    SimpleList: {
      title: 'List',
      primaryText: 'Main text',
      secondaryText: 'Second text',
      tertiaryText: 'Third text',
    },
  },
}
