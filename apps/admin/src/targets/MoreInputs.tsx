import ExpandLess from '@mui/icons-material/ExpandLess'
import ExpandMore from '@mui/icons-material/ExpandMore'
import { Box, Button, Collapse, Stack } from '@mui/material'
import { useId, useState } from 'react'
import { useFormContext, useFormState } from 'react-hook-form'
import { FormSection, Wide } from '../form/FormSection.tsx'
import { WordsInput } from '../form/WordsInput.tsx'
import { useWording } from '../messages/use-wording.ts'
import { DimensionsInput } from './DimensionsInput.tsx'

/** What few targets need, folded away until it is used or at fault. */
export function MoreInputs() {
  const { t } = useWording()
  const id = useId()
  const { getValues } = useFormContext()
  const { errors } = useFormState({ name: ['dimensions', 'counter'] })
  const [unfolded, setUnfolded] = useState(() => {
    const [dimensions, counter]: unknown[] = getValues(['dimensions', 'counter'])
    return Boolean(counter) || (Array.isArray(dimensions) && dimensions.length > 0)
  })
  const open = unfolded || 'dimensions' in errors || 'counter' in errors
  return (
    <Box>
      <Button
        color="inherit"
        startIcon={open ? <ExpandLess /> : <ExpandMore />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setUnfolded(!open)}
        sx={{ ml: -2, fontSize: '1.125rem', fontWeight: 700 }}
      >
        {t('targets.more')}
      </Button>
      <Collapse in={open} id={id}>
        <Stack sx={{ gap: 2.5, pt: 1 }}>
          <FormSection title={t('dimensions.title')}>
            <Wide>
              <DimensionsInput />
            </Wide>
          </FormSection>
          <FormSection title={t('counter.title')}>
            <Wide>
              <WordsInput source="counter" label={t('counter.label')} help={t('counter.help')} />
            </Wide>
          </FormSection>
        </Stack>
      </Collapse>
    </Box>
  )
}
