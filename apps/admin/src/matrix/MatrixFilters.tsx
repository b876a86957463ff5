import { UnitKind } from '@gangyao/domain'
import { Box, TextField } from '@mui/material'
import { Options } from '../list/Options.tsx'
import { useWording } from '../messages/use-wording.ts'
import { programmesOf } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { useMatrixChoice } from './use-matrix-choice.ts'

/** Which units, which actions and projects, and on which day. */
export function MatrixFilters() {
  const { t, title } = useWording()
  const book = useBook()
  const { choice, choose } = useMatrixChoice()
  const picker = { select: { native: true }, inputLabel: { shrink: true } }
  return (
    <Box
      role="search"
      aria-label={t('list.filters')}
      className="no-print"
      sx={{
        display: 'grid',
        gap: 1.25,
        gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', lg: '1.2fr 1fr 1.6fr 170px' },
      }}
    >
      <TextField
        type="search"
        label={t('matrix.unitName')}
        value={choice.words ?? ''}
        onChange={({ target }) => choose('q', target.value)}
      />
      <TextField
        select
        label={t('field.kind')}
        value={choice.kind ?? ''}
        onChange={({ target }) => choose('kind', target.value)}
        slotProps={picker}
      >
        <option value="">{t('list.all')}</option>
        <Options
          choices={UnitKind.options.map((kind) => ({ value: kind, label: t(`unitKind.${kind}`) }))}
        />
      </TextField>
      <TextField
        select
        label={t('field.programme')}
        value={choice.programme ?? ''}
        onChange={({ target }) => choose('programme', target.value)}
        slotProps={picker}
      >
        <option value="">{t('list.all')}</option>
        <Options
          choices={programmesOf(book).map(({ kind, record }) => ({
            value: `${kind}~${record.code}`,
            label: `${record.code} ${title(record)}`,
            group: t(kind === 'action' ? 'nav.actions' : 'nav.projects'),
          }))}
        />
      </TextField>
      <TextField
        type="date"
        label={t('matrix.on')}
        value={choice.on}
        onChange={({ target }) => choose('on', target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </Box>
  )
}
