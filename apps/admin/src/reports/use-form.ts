import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import type { Form, Report } from './report.ts'

const keyOf = (cycle: string, unit: string) => ['cycles', cycle, 'form', unit]

/** What a unit owes in a cycle, and how one report of it is renewed without asking for all. */
export function useForm(cycle: string, unit: string) {
  const provider = useDataProvider<GangyaoProvider>()
  const client = useQueryClient()
  const queryKey = keyOf(cycle, unit)
  const query = useQuery({
    queryKey,
    queryFn: () => provider.get<Form>(`/cycles/${cycle}/form?${new URLSearchParams({ unit })}`),
    refetchOnWindowFocus: 'always',
  })
  const renew = (report: Report) =>
    client.setQueryData<Form>(queryKey, (form) =>
      form
        ? {
            ...form,
            items: form.items.map((item) =>
              item.id === report.id ? { ...item, ...report } : item,
            ),
          }
        : undefined,
    )
  const refresh = () => client.invalidateQueries({ queryKey: ['cycles'] })
  return { form: query.data, error: query.error, renew, refresh }
}
