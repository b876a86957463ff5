import { type AssessedPart, amountOf, milestoneWords, type Target } from '@gangyao/domain'
import {
  Button,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from '@mui/material'
import { useState } from 'react'
import type { Kept } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import { ReportLink } from '../observations/ReportLink.tsx'
import { Hidden } from '../shared/Hidden.tsx'
import { LightChip } from '../shared/LightChip.tsx'
import { enterPath } from '../shared/paths.ts'

/** More duties than this are shown only when asked for. */
const AT_FIRST = 12

/** Each duty of a target: the year, the term, the school; what was owed and what is there. */
export function PartsTable({
  parts,
  target,
}: {
  parts: readonly AssessedPart[]
  target: Kept<Target>
}) {
  const { t } = useWording()
  const [all, setAll] = useState(false)
  const shown = all ? parts : parts.slice(0, AT_FIRST)
  const perEntity = parts.some(({ entity }) => entity !== null)
  const counted = target.kind !== 'milestone'
  const wide = { display: { xs: 'none', sm: 'table-cell' } }
  return (
    <TableContainer>
      <Table aria-label={t('parts.title')} size="small" sx={CELLS}>
        <TableHead>
          <TableRow>
            <TableCell>{t(perEntity ? 'parts.entityAndPeriod' : 'field.period')}</TableCell>
            <TableCell>{t('field.light')}</TableCell>
            <TableCell align="right">{t('figure.actual')}</TableCell>
            {counted && (
              <TableCell align="right" sx={wide}>
                {t('figure.required')}
              </TableCell>
            )}
            <TableCell sx={wide}>{t('field.due')}</TableCell>
            <TableCell>
              <Hidden>{t('enter.action')}</Hidden>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map((part) => (
            <PartRow key={`${part.period.code} ${part.entity?.code}`} part={part} target={target} />
          ))}
        </TableBody>
      </Table>
      {parts.length > shown.length && (
        <Button sx={{ m: 1 }} onClick={() => setAll(true)}>
          {t('parts.showAll', { count: parts.length })}
        </Button>
      )}
    </TableContainer>
  )
}

/** Tight on a phone, where only the period may wrap. */
const CELLS = {
  '& td, & th': { px: { xs: 1, sm: 2.5 } },
  '& tr > :not(* + *)': { pl: { xs: 2, sm: 2.5 }, minWidth: '5em' },
  '& td': { whiteSpace: { sm: 'nowrap' } },
}

function PartRow({ part, target }: { part: AssessedPart; target: Kept<Target> }) {
  const { t, say, title, name, language } = useWording()
  const { period, entity, light, label, actual, required, due } = part
  const who = [entity && name(entity), title(period)].filter(Boolean).join(' ')
  const amount = (value: number | null) => {
    if (value === null) return t('figure.none')
    return target.kind === 'milestone'
      ? say(milestoneWords(value))
      : amountOf(target, value, language)
  }
  const wide = { display: { xs: 'none', sm: 'table-cell' } }
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {who}
      </TableCell>
      <TableCell>
        <LightChip light={light} label={label} />
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {amount(actual)}
      </TableCell>
      {target.kind !== 'milestone' && (
        <TableCell align="right" sx={wide}>
          {amount(required)}
        </TableCell>
      )}
      <TableCell sx={{ ...wide, whiteSpace: 'nowrap' }}>{due}</TableCell>
      <TableCell align="right" sx={{ py: 0.5 }}>
        <ReportLink
          target={target}
          quiet
          size="small"
          to={enterPath(target.id, {
            period: period.code,
            ...(entity && { entity: entity.code }),
          })}
          aria-label={t('enter.for', { target: who })}
        >
          {t('enter.short')}
        </ReportLink>
      </TableCell>
    </TableRow>
  )
}
