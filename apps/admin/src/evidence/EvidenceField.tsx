import RemoveIcon from '@mui/icons-material/Close'
import { Box, IconButton, Typography } from '@mui/material'
import { useId } from 'react'
import { useMay } from '../access/use-may.ts'
import { useWording } from '../messages/use-wording.ts'
import { AddLink } from './AddLink.tsx'
import { ChooseEvidence } from './ChooseEvidence.tsx'
import { EvidenceIcon } from './EvidenceIcon.tsx'
import { type EvidenceRecord, fileWords } from './evidence.ts'
import { OpenEvidence } from './OpenEvidence.tsx'
import { SendFiles } from './SendFiles.tsx'
import { useEvidenceOf, useRefreshEvidence } from './use-evidence.ts'

interface EvidenceFieldProps {
  plan: string
  unit: string
  /** The code of the task, which tells the fields of a page apart. */
  what: string
  /** What supports it, by code. */
  codes: readonly string[]
  /** Whether it may be changed now. */
  writing: boolean
  /** Adds or takes away, from what is there by then. */
  onChange: (change: (codes: readonly string[]) => string[]) => void
}

/** 佐证材料 of one item: files, links, and what the unit has already. Nobody has to give any. */
export function EvidenceField({ plan, unit, what, codes, writing, onChange }: EvidenceFieldProps) {
  const { t } = useWording()
  const id = useId()
  const { allowed } = useMay('evidence.read', unit)
  const { evidence = [] } = useEvidenceOf(plan, unit)
  const refresh = useRefreshEvidence()
  const known = new Map(evidence.map((one) => [one.code, one]))
  const add = (added: readonly string[]) => {
    onChange((before) => [...new Set([...before, ...added])].slice(0, MOST))
    void refresh()
  }
  if (!allowed || (!writing && codes.length === 0)) return null
  return (
    <Box component="section" aria-labelledby={id} sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="h3" component="h3" id={id}>
        {t(writing ? 'evidence.optional' : 'evidence.name')}
      </Typography>
      {codes.length > 0 && (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {codes.map((code) => (
            <Row
              key={code}
              code={code}
              evidence={known.get(code)}
              {...(writing && {
                onRemove: () => onChange((before) => before.filter((one) => one !== code)),
              })}
            />
          ))}
        </Box>
      )}
      {writing && (
        <>
          <SendFiles plan={plan} unit={unit} what={what} onSent={({ code }) => add([code])}>
            <AddLink plan={plan} unit={unit} what={what} onAdded={({ code }) => add([code])} />
            <ChooseEvidence
              evidence={evidence.filter(({ code }) => !codes.includes(code))}
              what={what}
              onChosen={add}
            />
          </SendFiles>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('evidence.personal')}
          </Typography>
        </>
      )}
    </Box>
  )
}

/** An item names no more. */
const MOST = 50

interface RowProps {
  code: string
  evidence: EvidenceRecord | undefined
  onRemove?: () => void
}

function Row({ code, evidence, onRemove }: RowProps) {
  const { t, say } = useWording()
  const title = evidence?.title ?? code
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 44 }}>
      {evidence && <EvidenceIcon evidence={evidence} />}
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box component="span" sx={{ mr: 1 }}>
          {evidence ? <OpenEvidence evidence={evidence} /> : code}
        </Box>
        {evidence?.kind === 'file' && (
          <Box
            component="span"
            sx={{ color: 'text.secondary', fontSize: '0.875rem', display: 'inline-block' }}
          >
            {say(fileWords(evidence))}
          </Box>
        )}
      </Box>
      {onRemove && (
        <IconButton aria-label={t('evidence.takeOut', { title })} onClick={onRemove}>
          <RemoveIcon fontSize="small" />
        </IconButton>
      )}
    </Box>
  )
}
