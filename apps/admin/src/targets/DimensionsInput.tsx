import AddIcon from '@mui/icons-material/Add'
import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import { Box, Button, Stack, Typography } from '@mui/material'
import { useFieldArray } from 'react-hook-form'
import { FormSection, Wide } from '../form/FormSection.tsx'
import { RowsInput } from '../form/RowsInput.tsx'
import { WordsInput } from '../form/WordsInput.tsx'
import { useWording } from '../messages/use-wording.ts'

const NEW_CATEGORY = { code: null, title: null, titleEn: null }
const NEW_DIMENSION = { code: null, title: null, titleEn: null, categories: [NEW_CATEGORY] }

/** How a target's values may be broken down: by audience, by sex, online and offline. */
export function DimensionsInput() {
  const { t } = useWording()
  const { fields, append, remove } = useFieldArray({ name: 'dimensions' })
  return (
    <Stack sx={{ gap: 2 }}>
      <Typography sx={{ color: 'text.secondary' }}>{t('dimensions.lead')}</Typography>
      {fields.map(({ id }, index) => (
        <Dimension
          key={id}
          source={`dimensions.${index}`}
          number={index + 1}
          onRemove={() => remove(index)}
        />
      ))}
      <div>
        <Button startIcon={<AddIcon />} onClick={() => append(NEW_DIMENSION)}>
          {t('dimensions.add')}
        </Button>
      </div>
    </Stack>
  )
}

interface DimensionProps {
  source: string
  number: number
  onRemove: () => void
}

function Dimension({ source, number, onRemove }: DimensionProps) {
  const { t } = useWording()
  const name = t('dimensions.number', { number })
  return (
    <Box
      role="group"
      aria-label={name}
      sx={{ border: '1px solid', borderColor: 'divider', borderRadius: 1, p: { xs: 1.5, sm: 2 } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', mb: 1.5 }}>
        <Box sx={{ fontWeight: 600 }}>{name}</Box>
        <Button
          size="small"
          color="error"
          startIcon={<DeleteIcon />}
          onClick={onRemove}
          aria-label={t('dimensions.remove', { number })}
        >
          {t('ra.action.remove')}
        </Button>
      </Box>
      <FormSection>
        <WordsInput
          source={`${source}.title`}
          label={t('field.title')}
          help={t('dimensions.titleHelp')}
          required
        />
        <WordsInput source={`${source}.titleEn`} label={t('field.titleEn')} />
        <WordsInput
          source={`${source}.code`}
          label={t('field.code')}
          help={t('dimensions.codeHelp')}
          required
        />
        <Wide>
          <Box sx={{ mb: 1, color: 'text.secondary' }}>{t('dimensions.categories')}</Box>
          <RowsInput
            source={`${source}.categories`}
            label={t('dimensions.categories')}
            newRow={NEW_CATEGORY}
            add={t('dimensions.addCategory')}
            columns={[
              {
                field: 'code',
                label: t('field.code'),
                required: true,
                width: '25%',
                input: (props) => <WordsInput {...props} />,
              },
              {
                field: 'title',
                label: t('field.title'),
                required: true,
                input: (props) => <WordsInput {...props} />,
              },
              {
                field: 'titleEn',
                label: t('field.titleEn'),
                input: (props) => <WordsInput {...props} />,
              },
            ]}
          />
        </Wide>
      </FormSection>
    </Box>
  )
}
