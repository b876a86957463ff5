import { Box } from '@mui/material'
import { RecordLogButton } from '../audit/RecordLogButton.tsx'
import { useWording } from '../messages/use-wording.ts'
import { targetsOfSafeguard } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { Neighbours } from '../shared/Neighbours.tsx'
import { NotFound } from '../shared/NotFound.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { PublicLink } from '../shared/PublicLink.tsx'
import { showPath } from '../shared/paths.ts'
import { Quote } from '../shared/Quote.tsx'
import { Code } from '../shared/RecordLinks.tsx'
import { RowList, RowListItem } from '../shared/RowList.tsx'
import { TargetRows } from '../shared/TargetRows.tsx'
import { TextLink } from '../shared/TextLink.tsx'
import { useRecordAt } from '../shared/use-record-at.ts'

export function SafeguardShow() {
  const { t, title } = useWording()
  const book = useBook()
  const { safeguards } = book
  const safeguard = useRecordAt(safeguards)
  if (!safeguard) return <NotFound />
  const items = [...safeguards.values()].filter(({ parent }) => parent === safeguard.code)
  const own = targetsOfSafeguard(book, safeguard.code)
  const parent = safeguard.parent === null ? undefined : safeguards.get(safeguard.parent)
  return (
    <Page
      title={title(safeguard)}
      above={
        <>
          <TextLink to="/safeguards">{t('nav.safeguards')}</TextLink>
          {' / '}
          {parent && (
            <>
              <TextLink to={showPath('safeguards', parent.id)}>{title(parent)}</TextLink>
              {' / '}
            </>
          )}
          <Code>{safeguard.code}</Code>
        </>
      }
      actions={
        <>
          <PublicLink kind="safeguards" code={safeguard.code} />
          <RecordLogButton resource="safeguards" id={safeguard.id} what={title(safeguard)} />
        </>
      }
    >
      {own.length > 0 && (
        <Panel title={t('tasks.targets')} flush>
          <TargetRows targets={own} />
        </Panel>
      )}
      {items.length > 0 && (
        <Panel title={t('safeguards.items')} flush>
          <RowList>
            {items.map((item) => (
              <RowListItem key={item.code}>
                <Box sx={{ fontWeight: 600 }}>
                  <Code>{item.code}</Code>
                  <TextLink to={showPath('safeguards', item.id)}>{title(item)}</TextLink>
                </Box>
              </RowListItem>
            ))}
          </RowList>
        </Panel>
      )}
      <Panel title={t('clause.title')}>
        <Quote clause={safeguard.clause} />
      </Panel>
      <Neighbours resource="safeguards" shelf={safeguards} record={safeguard} />
    </Page>
  )
}
