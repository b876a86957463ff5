import TableChart from '@mui/icons-material/TableChartOutlined'
import { Alert } from '@mui/material'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Guarded } from '../access/Guarded.tsx'
import { useMay } from '../access/use-may.ts'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { useObservations } from '../plan/use-figures.ts'
import { ButtonLink } from '../shared/ButtonLink.tsx'
import { Loading } from '../shared/Loading.tsx'
import { Page } from '../shared/Page.tsx'
import { gridPath } from '../shared/paths.ts'
import { EntryForm } from './EntryForm.tsx'
import { SavedPanel } from './SavedPanel.tsx'
import { TargetChooser } from './TargetChooser.tsx'
import { useMayReport } from './use-may-report.ts'
import type { Saved } from './use-save-entry.ts'

/** 填数据: which target, for which period, how much; and then whether the public may see it. */
export function EnterPage() {
  const { t } = useWording()
  return (
    <Guarded permission="observations.write" title={t('enter.title')} back="/observations">
      <Enter />
    </Guarded>
  )
}

function Enter() {
  const { t } = useWording()
  const publishing = useMay('observations.publish')
  const mayReport = useMayReport()
  const { targets } = useBook()
  const [params, setParams] = useSearchParams()
  const [saved, setSaved] = useState<Saved | null>(null)
  const target = [...targets.values()].find(({ id }) => id === params.get('target'))
  const refusal = target ? mayReport(target).reason : null
  const observations = useObservations()
  const given = Object.fromEntries(
    ['period', 'entity', 'unit', 'dimension'].flatMap((field) => {
      const value = params.get(field)
      return value === null ? [] : [[field, value]]
    }),
  )
  const choose = (id: string) => {
    setSaved(null)
    setParams(id === '' ? {} : { target: id }, { replace: true })
  }
  return (
    <Page
      title={t('enter.title')}
      lead={t(publishing.allowed ? 'enter.lead' : 'access.enterLead')}
      actions={
        target &&
        refusal === null && (
          <ButtonLink
            to={gridPath(target.code, { ...(given.unit && { unit: given.unit }) })}
            startIcon={<TableChart />}
          >
            {t('enter.many')}
          </ButtonLink>
        )
      }
    >
      {saved ? (
        <SavedPanel saved={saved} onMore={() => setSaved(null)} onOther={() => choose('')} />
      ) : (
        <>
          <TargetChooser target={target} onChoose={choose} />
          {refusal !== null && <Alert severity="info">{refusal}</Alert>}
          {target &&
            refusal === null &&
            (observations ? (
              <EntryForm
                key={JSON.stringify([target.id, given])}
                target={target}
                observations={observations}
                given={given}
                onSaved={setSaved}
              />
            ) : (
              <Loading />
            ))}
        </>
      )}
    </Page>
  )
}
