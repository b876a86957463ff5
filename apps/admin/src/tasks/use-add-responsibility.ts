import type { Responsibility } from '@gangyao/domain'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { HttpError, useCreate, useNotify } from 'react-admin'
import { useWording } from '../messages/use-wording.ts'
import { useRefreshFigures } from '../plan/use-figures.ts'

/** Gives a unit its part in a task. */
export function useAddResponsibility(onAdded: () => void) {
  const { t } = useWording()
  const client = useQueryClient()
  const notify = useNotify()
  const refresh = useRefreshFigures()
  const [create, { isPending }] = useCreate()
  const [trouble, setTrouble] = useState<string | null>(null)

  const add = (data: Omit<Responsibility, 'version'>) => {
    setTrouble(null)
    void create(
      'responsibilities',
      { data },
      {
        onSuccess: () => {
          notify(t('form.saved'), { type: 'success' })
          void client.invalidateQueries({ queryKey: ['responsibilities'] })
          void refresh()
          onAdded()
        },
        onError: (error) =>
          setTrouble(error instanceof HttpError ? error.message : t('trouble.unknown')),
      },
    )
  }
  return { add, trouble, busy: isPending }
}
