import { useMutation } from '@tanstack/react-query'
import { HttpError, useDataProvider, useNotify } from 'react-admin'
import type { GangyaoProvider, ShownValue } from '../data/data-provider.ts'
import { type MessageKey, useWording } from '../messages/use-wording.ts'
import { useRefreshFigures } from '../plan/use-figures.ts'

/** Making values public and taking them back; says how it went, and every figure follows. */
export function usePublishing({ onDone }: { onDone?: () => void } = {}) {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const notify = useNotify()
  const refresh = useRefreshFigures()

  const verb = <Input>(act: (input: Input) => Promise<unknown>, done: MessageKey) => ({
    mutationFn: act,
    onSuccess: async () => {
      notify(t(done), { type: 'success' })
      await refresh()
      onDone?.()
    },
    onError: (error: Error) => {
      notify(error instanceof HttpError ? error.message : t('trouble.unknown'), { type: 'error' })
      void refresh()
    },
  })
  return {
    publish: useMutation(
      verb(
        (values: readonly ShownValue[]) =>
          values.length === 1 && values[0] !== undefined
            ? provider.publish(values[0])
            : provider.publishMany(values),
        'publish.done',
      ),
    ),
    withdraw: useMutation(verb((id: string) => provider.withdraw(id), 'publish.withdrawn')),
  }
}
