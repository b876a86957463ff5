import { BOARD_STAGE_NAMES } from '@gangyao/domain'
import { Alert, Box, Chip, Typography } from '@mui/material'
import { useUnitName } from '../contacts/use-unit-name.ts'
import { EvidenceField } from '../evidence/EvidenceField.tsx'
import { useWording } from '../messages/use-wording.ts'
import { Panel } from '../shared/Panel.tsx'
import { AskedRows } from './AskedRows.tsx'
import { Conflict } from './Conflict.tsx'
import { DraftMark } from './DraftMark.tsx'
import { KnownTargets } from './KnownTargets.tsx'
import type { FormItem, Report } from './report.ts'
import { sameText, textOf } from './report.ts'
import { TextInputs } from './TextInputs.tsx'
import { TextWords } from './TextWords.tsx'
import { useDraft } from './use-draft.ts'
import { Verbs } from './Verbs.tsx'

interface ItemCardProps {
  item: FormItem
  periods: readonly string[]
  /** The office signs for the unit, see `useForUnit`. */
  forUnit: boolean
  /** Why nothing can be written has been said above already. */
  said: boolean
  onChange: (report: Report) => void
  /** Asks for the whole page again. */
  onRenew: () => void
}

/** One task that a unit reports on: what is asked, what is known, what it writes, and what may be done. */
export function ItemCard({ item, periods, forUnit, said, onChange, onRenew }: ItemCardProps) {
  const { t, title, say } = useWording()
  const unitName = useUnitName()
  const { draft, text, mark, message, theirs } = useDraft(item, onChange)
  const { about, stage, state, allowed, earlier } = item
  const writing = allowed.draft
  const lost = !writing.allowed && !sameText(text, textOf(item))
  const back = state.returns.at(-1)
  const use = async (more: string): Promise<string | null> => {
    if (!writing.allowed) return say(writing.reason)
    const narrative = [text.narrative.trim(), more].filter((part) => part !== '').join('\n')
    if (narrative.length > LONGEST) return t('reports.tooLong', { count: LONGEST })
    draft.change({ narrative, noProgress: false, why: null })
    return (await draft.flush()) ? null : t('reports.saveFirst')
  }
  return (
    <Panel
      title={`${about.code} ${title(about)}`}
      aside={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Chip size="small" label={say(BOARD_STAGE_NAMES[stage])} />
          {(lost || (writing.allowed && (item.text !== null || mark !== 'saved'))) && (
            <DraftMark mark={mark} />
          )}
        </Box>
      }
    >
      <Box sx={{ display: 'grid', gap: 2, pt: 0.5 }}>
        {stage === 'returned' && back && (
          <Alert severity="warning">
            {t(back.by === 'office' ? 'reports.returnedByOffice' : 'reports.returnedByApprover', {
              day: back.on,
              reason: back.reason ?? '',
            })}
          </Alert>
        )}
        {!writing.allowed && !said && <Alert severity="info">{say(writing.reason)}</Alert>}
        {state.published > 0 && state.review !== 'published' && (
          <Alert severity="info">{t('reports.stillPublic')}</Alert>
        )}
        {lost && (
          <Alert severity="warning">
            <div>{t('reports.stillHere')}</div>
            <TextWords text={text} counted />
          </Alert>
        )}
        <Box sx={SIDES}>
          <Box sx={{ display: 'grid', gap: 2, alignContent: 'start', minWidth: 0 }}>
            {writing.allowed ? (
              <TextInputs
                text={text}
                what={about.code}
                onChange={draft.change}
                onRest={() => void draft.flush()}
              />
            ) : (
              <TextWords text={textOf(item)} />
            )}
            <EvidenceField
              plan={item.plan}
              unit={item.unit}
              what={about.code}
              codes={(writing.allowed ? text : textOf(item)).evidence}
              writing={writing.allowed}
              onChange={(change) => {
                draft.change({ evidence: change(draft.read().text.evidence) })
                void draft.flush()
              }}
            />
          </Box>
          <Box sx={{ display: 'grid', gap: 2, alignContent: 'start', minWidth: 0 }}>
            <Box component="section">
              <Typography variant="h3" component="h3">
                {t('reports.earlier')}
              </Typography>
              {earlier ? (
                <>
                  <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                    {t('reports.earlierOf', { title: earlier.title, day: earlier.acceptedOn })}
                    {earlier.unit !== item.unit && ` · ${unitName(earlier.unit)}`}
                  </Typography>
                  <TextWords text={earlier.text} counted />
                </>
              ) : (
                <Typography sx={{ color: 'text.secondary' }}>{t('reports.noEarlier')}</Typography>
              )}
            </Box>
            {item.targets.length > 0 && <KnownTargets item={item} periods={periods} />}
            <AskedRows item={item} writing={writing} onUse={use} onDone={onRenew} />
          </Box>
        </Box>
        {theirs && (
          <Conflict
            mine={text}
            theirs={theirs}
            onMine={draft.keepMine}
            onTheirs={draft.takeTheirs}
          />
        )}
        {message && !theirs && (
          <Alert severity={mark === 'offline' ? 'warning' : 'error'}>{message}</Alert>
        )}
        {state.recordedFrom !== null && (
          <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {t('reports.recordedFrom', { source: state.recordedFrom })}
          </Box>
        )}
        <Verbs
          report={item}
          forUnit={forUnit}
          before={async () => ((await draft.flush()) ? draft.version() : null)}
          onDone={onChange}
        />
      </Box>
    </Panel>
  )
}

/** As many characters as the API takes. */
const LONGEST = 4000

const SIDES = {
  display: 'grid',
  gap: 3,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
}
