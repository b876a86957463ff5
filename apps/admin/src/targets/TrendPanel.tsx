import { amountOf, type Target, type Trend } from '@gangyao/domain'
import { Box, Skeleton, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import { useState } from 'react'
import type { Kept } from '../data/records.ts'
import { useWording, type Wording } from '../messages/use-wording.ts'
import { useAsOf } from '../plan/AsOf.tsx'
import { useBook } from '../plan/PlanProvider.tsx'
import { useTrend } from '../plan/use-figures.ts'
import { Panel } from '../shared/Panel.tsx'

/** How a target came along: the picture, and beneath it the figures it is drawn from. */
export function TrendPanel({ target }: { target: Kept<Target> }) {
  const { t, language } = useWording()
  const { district } = useBook()
  const { asOf, onlyKnown } = useAsOf()
  const trend = useTrend(target.id, asOf)
  const query = new URLSearchParams({ asOf, lang: language })
  const src = `/api/districts/${district.code}/targets/${target.id}/trend.svg?${query}`
  if (trend === null || trend?.points.length === 0) return null
  return (
    <Panel title={t('trend.title')}>
      {trend ? (
        <Picture key={src} src={src} trend={trend} target={target} />
      ) : (
        <Skeleton variant="rounded" sx={{ height: 'auto', aspectRatio: RATIO, maxWidth: WIDTH }} />
      )}
      {onlyKnown && (
        <Box sx={{ mt: 1, color: 'text.secondary', fontSize: '0.9375rem' }}>
          {t('trend.knownNow')}
        </Box>
      )}
    </Panel>
  )
}

const WIDTH = 760
/** What is kept free while the picture is on its way. */
const RATIO = '680 / 280'

interface PictureProps {
  src: string
  trend: Trend
  target: Kept<Target>
}

/** Where the picture cannot be had, the table stands open in its place. */
function Picture({ src, trend, target }: PictureProps) {
  const wording = useWording()
  const { t } = wording
  const [state, setState] = useState<'loading' | 'there' | 'missing'>('loading')
  return (
    <>
      {state !== 'missing' && (
        <Box sx={{ position: 'relative', maxWidth: WIDTH, mb: 1.5 }}>
          {state === 'loading' && (
            <Skeleton
              variant="rounded"
              sx={{ height: 'auto', aspectRatio: RATIO, position: 'absolute', inset: 0 }}
            />
          )}
          <Box
            component="img"
            src={src}
            alt={sentenceOf(trend, target, wording)}
            onLoad={() => setState('there')}
            onError={() => setState('missing')}
            sx={{
              display: 'block',
              width: '100%',
              borderRadius: 1,
              backgroundColor: '#fff',
              ...(state === 'loading' && { aspectRatio: RATIO, opacity: 0 }),
            }}
          />
        </Box>
      )}
      <Box
        component="details"
        key={state === 'missing' ? 'open' : 'folded'}
        open={state === 'missing'}
      >
        <Box component="summary" sx={{ cursor: 'pointer', py: 0.5, fontWeight: 600 }}>
          {t('trend.table')}
        </Box>
        <TrendTable trend={trend} />
      </Box>
    </>
  )
}

function TrendTable({ trend }: { trend: Trend }) {
  const { t, title, language } = useWording()
  const amount = (value: number | null) =>
    value === null ? t('figure.none') : amountOf(trend, value, language)
  return (
    <Table
      size="small"
      aria-label={t('trend.table')}
      sx={{ maxWidth: WIDTH, mt: 0.5, '& td, & th': { px: { xs: 1, sm: 2 } } }}
    >
      <TableHead>
        <TableRow>
          <TableCell>{t('field.period')}</TableCell>
          <TableCell align="right">{t('figure.actual')}</TableCell>
          <TableCell align="right">{t(expectedOf(trend))}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {trend.points.map((point) => (
          <TableRow key={point.code} sx={point.ahead ? { '& *': { color: 'text.secondary' } } : {}}>
            <TableCell component="th" scope="row">
              {title(point)}
              {point.ahead && t('trend.ahead')}
            </TableCell>
            <TableCell align="right" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
              {amount(point.actual)}
            </TableCell>
            <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
              {amount(point.expected)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

/** A line towards one goal is held against what should be there; a period against its own promise. */
const expectedOf = ({ kind, ceiling }: Trend) => {
  if (ceiling) return 'trend.ceiling'
  return kind === 'progress' ? 'trend.expected' : 'figure.required'
}

/** The picture in a sentence: from when to when, and how the latest known figure stands. */
function sentenceOf(trend: Trend, target: Target, { t, title, language }: Wording): string {
  const [first, last] = [trend.points[0], trend.points.at(-1)]
  const latest = trend.points.findLast(({ actual }) => actual !== null)
  const amount = (value: number | null | undefined) =>
    value === null || value === undefined ? t('figure.none') : amountOf(trend, value, language)
  const span = {
    target: title(target),
    from: first ? title(first) : '',
    to: last ? title(last) : '',
  }
  if (!latest) return t('trend.altNothing', span)
  return t('trend.alt', {
    ...span,
    period: title(latest),
    actual: amount(latest.actual),
    expected: amount(latest.expected),
  })
}
