import type { ReactNode } from 'react'
import { EditBase, type RaRecord, useEditContext } from 'react-admin'
import { useParams } from 'react-router'
import { Guarded } from '../access/Guarded.tsx'
import type { Written } from '../access/me.ts'
import { useWording } from '../messages/use-wording.ts'
import { DeleteButton } from '../shared/DeleteButton.tsx'
import { Loading } from '../shared/Loading.tsx'
import { Page } from '../shared/Page.tsx'
import { showPath } from '../shared/paths.ts'
import { RecordForm } from './RecordForm.tsx'
import { StaleDialog } from './StaleDialog.tsx'
import { useSaving } from './use-saving.ts'

interface EditPageProps<T extends RaRecord> {
  resource: Written
  titleOf: (record: T) => string
  /** From the form's values to what the API takes. */
  transform?: (values: object) => object
  /** A record that other things need is not deleted from here. */
  deletable?: boolean
  wide?: boolean
  /** Beneath the form: what is saved by itself. */
  below?: (record: T) => ReactNode
  children: ReactNode
}

/** Changes a record as it was read; if someone else was faster, says so and offers theirs. */
export function EditPage<T extends RaRecord>(page: EditPageProps<T>) {
  const { t } = useWording()
  const { id = '' } = useParams()
  return (
    <Guarded
      permission={`${page.resource}.write`}
      title={t('ra.action.edit')}
      back={showPath(page.resource, id)}
    >
      <EditForm {...page} id={id} />
    </Guarded>
  )
}

function EditForm<T extends RaRecord>({
  resource,
  id,
  transform,
  ...body
}: EditPageProps<T> & { id: string }) {
  const saving = useSaving(resource)
  return (
    <EditBase
      resource={resource}
      id={id}
      mutationMode="pessimistic"
      redirect={false}
      mutationOptions={saving.mutationOptions}
      {...(transform && { transform })}
    >
      <EditBody<T> resource={resource} saving={saving} {...body} />
    </EditBase>
  )
}

interface EditBodyProps<T extends RaRecord> extends Omit<EditPageProps<T>, 'transform'> {
  saving: ReturnType<typeof useSaving>
}

function EditBody<T extends RaRecord>({
  resource,
  titleOf,
  deletable = true,
  wide = false,
  below,
  children,
  saving,
}: EditBodyProps<T>) {
  const { t } = useWording()
  const { record, refetch } = useEditContext<T>()
  if (!record) return <Loading />
  const title = titleOf(record)
  const back = showPath(resource, String(record.id))
  const loadNewest = async () => {
    await refetch()
    saving.settle()
  }
  return (
    <Page title={t('form.edit', { title })}>
      <RecordForm
        key={record.version}
        trouble={saving.stale ? null : saving.trouble}
        back={back}
        wide={wide}
        aside={
          deletable && (
            <DeleteButton resource={resource} record={record} what={title} then={`/${resource}`} />
          )
        }
      >
        {children}
      </RecordForm>
      {below?.(record)}
      <StaleDialog open={saving.stale} onLoad={() => void loadNewest()} onStay={saving.settle} />
    </Page>
  )
}
