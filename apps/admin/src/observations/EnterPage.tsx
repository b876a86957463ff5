import TableChart from '@mui/icons-material/TableChartOutlined'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
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
import type { Saved } from './use-save-entry.ts'

/** 填数据: which target, for which period, how much; and then whether the public may see it. */
export function EnterPage() {
  const { t } = useWording()
  const { targets } = useBook()
  const [params, setParams] = useSearchParams()
  const [saved, setSaved] = useState<Saved | null>(null)
  const target = [...targets.values()].find(({ id }) => id === params.get('target'))
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
      lead={t('enter.lead')}
      actions={
        target && (
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
          {target &&
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
