import type { ReactNode } from 'react'
import { CreateBase } from 'react-admin'
import { Guarded } from '../access/Guarded.tsx'
import type { Written } from '../access/me.ts'
import { Page } from '../shared/Page.tsx'
import { RecordForm } from './RecordForm.tsx'
import { useSaving } from './use-saving.ts'

interface CreatePageProps {
  resource: Written
  title: string
  defaultValues: object
  wide?: boolean
  /** From the form's values to what the API takes. */
  transform?: (values: object) => object
  children: ReactNode
}

/** Adds a record and goes to its page. */
export const CreatePage = (page: CreatePageProps) => (
  <Guarded permission={`${page.resource}.write`} title={page.title} back={`/${page.resource}`}>
    <CreateBody {...page} />
  </Guarded>
)

function CreateBody({
  resource,
  title,
  defaultValues,
  wide = false,
  transform,
  children,
}: CreatePageProps) {
  const { trouble, mutationOptions } = useSaving(resource)
  return (
    <CreateBase
      resource={resource}
      redirect={false}
      mutationOptions={mutationOptions}
      {...(transform && { transform })}
    >
      <Page title={title}>
        <RecordForm
          defaultValues={defaultValues}
          trouble={trouble}
          back={`/${resource}`}
          wide={wide}
        >
          {children}
        </RecordForm>
      </Page>
    </CreateBase>
  )
}
