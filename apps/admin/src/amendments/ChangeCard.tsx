import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import {
  Box,
  Checkbox,
  FormControl,
  FormControlLabel,
  FormGroup,
  FormLabel,
  IconButton,
} from '@mui/material'
import { type ReactNode, useId } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useWording } from '../messages/use-wording.ts'
import { type ChangeField, keysOf } from './changes.ts'

interface ChangeCardProps {
  source: string
  /** What is changed: its code and title. */
  heading: string
  /** What may be changed of it. */
  offered: readonly ChangeField[]
  /** What a field starts from once it is ticked. */
  start: (key: string) => unknown
  onRemove: () => void
  /** The inputs of what is ticked, and a preview. */
  children: (ticked: readonly ChangeField[]) => ReactNode
}

/** One change of an amendment: what it is about, what of it changes, and to what. */
export function ChangeCard({
  source,
  heading,
  offered,
  start,
  onRemove,
  children,
}: ChangeCardProps) {
  const { t } = useWording()
  const id = useId()
  const { setValue, unregister } = useFormContext()
  const change: Record<string, unknown> = useWatch({ name: source }) ?? {}
  const isTicked = (field: ChangeField) => keysOf(field).some((key) => change[key] !== undefined)
  const toggle = (field: ChangeField) => {
    for (const key of keysOf(field))
      if (isTicked(field)) unregister(`${source}.${key}`)
      else setValue(`${source}.${key}`, start(key) ?? null, { shouldDirty: true })
  }
  return (
    <Box
      role="group"
      aria-labelledby={id}
      sx={{ border: '1px solid', borderColor: 'divider', borderRadius: 1, p: { xs: 1.5, sm: 2 } }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', mb: 1 }}>
        <Box id={id} sx={{ flex: 1, fontWeight: 600, pt: 1 }}>
          {heading}
        </Box>
        <IconButton aria-label={t('amendments.remove', { what: heading })} onClick={onRemove}>
          <DeleteIcon />
        </IconButton>
      </Box>
      <FormControl component="fieldset" sx={{ mb: 2 }}>
        <FormLabel component="legend">{t('amendments.whatChanges')}</FormLabel>
        <FormGroup row>
          {offered.map((field) => (
            <FormControlLabel
              key={field}
              label={t(`changed.${field}`)}
              control={<Checkbox checked={isTicked(field)} onChange={() => toggle(field)} />}
            />
          ))}
        </FormGroup>
      </FormControl>
      {children(offered.filter(isTicked))}
    </Box>
  )
}
