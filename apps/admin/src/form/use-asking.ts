import { useState } from 'react'
import { HttpError } from 'react-admin'
import { useWording } from '../messages/use-wording.ts'

/** What is wrong, by field; under `whole` what no single field is to blame for. */
export type Faults = Partial<Record<string, string>>

/** Asks the API for something and keeps what it refuses, in its words. */
export function useAsking() {
  const { t } = useWording()
  const [busy, setBusy] = useState(false)
  const [faults, setFaults] = useState<Faults>({})
  const ask = async (act: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true)
    setFaults({})
    try {
      await act()
      return true
    } catch (error) {
      const http = error instanceof HttpError ? error : undefined
      setFaults(http?.body?.errors ?? { whole: http?.message ?? t('trouble.unknown') })
      return false
    } finally {
      setBusy(false)
    }
  }
  return { ask, busy, faults, setFaults }
}
