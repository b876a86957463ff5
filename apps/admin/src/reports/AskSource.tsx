import type { ReactNode } from 'react'
import type { Faults } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import { AskWhy } from '../shared/AskWhy.tsx'

interface AskSourceProps {
  open: boolean
  busy: boolean
  faults: Faults
  onYes: (source: string | null) => void
  onNo: () => void
  children?: ReactNode
}

/** 代录: asks where it is from, when the office signs for a unit of the past. */
export function AskSource({ children, onYes, ...asking }: AskSourceProps) {
  const { t } = useWording()
  return (
    <AskWhy
      {...asking}
      title={t('reports.verb.record')}
      verb={t('reports.verb.record')}
      label={t('reports.source')}
      example={t('reports.sourceExample')}
      onYes={(source) => onYes(source || null)}
    >
      <div>{t('reports.recordMeans')}</div>
      {children}
    </AskWhy>
  )
}
