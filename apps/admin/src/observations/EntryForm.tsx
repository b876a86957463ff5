import type { CurrentObservation, Target } from '@gangyao/domain'
import { Alert, Card, Stack } from '@mui/material'
import { useState } from 'react'
import { Form, HttpError } from 'react-admin'
import { useOwnUnits } from '../access/use-may.ts'
import type { Kept } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import { today, useAsOf } from '../plan/AsOf.tsx'
import { useBook } from '../plan/PlanProvider.tsx'
import { useRefreshFigures } from '../plan/use-figures.ts'
import { EntryInputs } from './EntryInputs.tsx'
import { EntryOutlook } from './EntryOutlook.tsx'
import {
  alreadyThere,
  type Entry,
  faultsOf,
  inputOf,
  ruleFor,
  sentInput,
  standingWith,
  startingEntry,
} from './entry.ts'
import { SaveEntryButton } from './SaveEntryButton.tsx'
import { type Saved, useSaveEntry } from './use-save-entry.ts'

interface EntryFormProps {
  target: Kept<Target>
  observations: readonly Kept<CurrentObservation>[]
  given: Partial<Entry>
  onSaved: (saved: Saved) => void
}

/** One value for one target: checked as it is written, with the light it will give before it is saved. */
export function EntryForm({ target, observations, given, onSaved }: EntryFormProps) {
  const { t, say } = useWording()
  const book = useBook()
  const { asOf } = useAsOf()
  const saveEntry = useSaveEntry()
  const refresh = useRefreshFigures()
  const [trouble, setTrouble] = useState<string | null>(null)
  const mine = useOwnUnits()
  const own = observations.filter((one) => one.target === target.code)
  const [start] = useState(() => startingEntry(book, target, own, given, today(), mine))

  const ruleOf = ({ period }: Entry) => ruleFor(book, target, period, today())

  const validate = (entry: Entry) =>
    Object.fromEntries(
      faultsOf(book, target, own, inputOf(entry, ruleOf(entry)), today()).map(
        ({ field, message }) => [field, say(message)],
      ),
    )

  const submit = async (entry: Entry) => {
    const input = sentInput(inputOf(entry, ruleOf(entry)), own)
    setTrouble(null)
    try {
      const observation = await saveEntry(input, alreadyThere(own, input))
      onSaved({ observation, standing: standingWith(book, target, own, input, asOf) })
      return undefined
    } catch (error) {
      const http = error instanceof HttpError ? error : undefined
      setTrouble(http?.message ?? t('trouble.unknown'))
      if (http?.status === 409) await refresh()
      return http?.body?.errors
    }
  }

  return (
    <Form<Entry>
      defaultValues={start}
      validate={(values: object) => validate(asEntry(values))}
      onSubmit={(values: object) => submit(asEntry(values))}
      warnWhenUnsavedChanges
      noValidate
    >
      <Card sx={{ p: { xs: 2, sm: 2.5 } }}>
        <Stack sx={{ gap: 2.5 }}>
          {trouble && <Alert severity="error">{trouble}</Alert>}
          <EntryInputs target={target} observations={own} />
          <EntryOutlook target={target} observations={own} />
          <SaveEntryButton />
        </Stack>
      </Card>
    </Form>
  )
}

/** The values of the form: it holds exactly the fields of its defaults, which are an Entry. */
const asEntry = (values: object): Entry => values as Entry
