import { useMemo } from 'react'
import { useWording } from '../messages/use-wording.ts'
import type { StateWords } from './cell-text.ts'

/** The words for reports without a number, as they stand in cells. */
export function useStateWords(): StateWords {
  const { t } = useWording()
  return useMemo(
    () => ({
      zero: t('grid.state.zero'),
      missing: t('grid.state.missing'),
      'not-applicable': t('grid.state.notApplicable'),
      estimated: t('grid.state.estimated'),
    }),
    [t],
  )
}
