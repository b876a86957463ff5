import { useWatch } from 'react-hook-form'
import type { Entry } from './entry.ts'

/** The entry as it stands in the form. The form's defaults are a whole Entry, so no field is ever left out. */
export const useEntry = (): Entry => useWatch<Entry>() as Entry
