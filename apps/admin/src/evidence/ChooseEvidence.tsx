import ListIcon from '@mui/icons-material/PlaylistAdd'
import {
  Box,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  TextField,
} from '@mui/material'
import { useId, useState } from 'react'
import { localMoment } from '../history/local-moment.ts'
import { useWording } from '../messages/use-wording.ts'
import type { EvidenceRecord } from './evidence.ts'

interface ChooseEvidenceProps {
  /** What the unit has and the item does not name yet. */
  evidence: readonly EvidenceRecord[]
  what: string
  onChosen: (codes: readonly string[]) => void
}

/** What the unit sent earlier, for another item or cycle: it is not sent again. */
export function ChooseEvidence({ evidence, what, onChosen }: ChooseEvidenceProps) {
  const { t } = useWording()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [words, setWords] = useState('')
  if (evidence.length === 0) return null
  const found = evidence.filter(({ title, fileName }) =>
    `${title} ${fileName ?? ''}`.toLowerCase().includes(words.trim().toLowerCase()),
  )
  return (
    <>
      <Button
        startIcon={<ListIcon />}
        aria-label={t('evidence.chooseFor', { what })}
        onClick={() => {
          setChosen([])
          setWords('')
          setOpen(true)
        }}
      >
        {t('evidence.choose')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        maxWidth="sm"
        fullWidth
        aria-labelledby={id}
      >
        <DialogTitle id={id}>{t('evidence.chooseTitle')}</DialogTitle>
        <DialogContent>
          <TextField
            type="search"
            label={t('ra.action.search')}
            value={words}
            margin="dense"
            fullWidth
            onChange={({ target }) => setWords(target.value)}
          />
          <Box sx={{ display: 'grid', mt: 1, overflowWrap: 'anywhere' }}>
            {found.map(({ code, title, addedAt }) => (
              <FormControlLabel
                key={code}
                control={
                  <Checkbox
                    checked={chosen.includes(code)}
                    onChange={(_, checked) =>
                      setChosen(checked ? [...chosen, code] : chosen.filter((one) => one !== code))
                    }
                  />
                }
                label={
                  <>
                    {title}
                    <Box component="span" sx={{ color: 'text.secondary', ml: 1 }}>
                      {localMoment(addedAt).slice(0, 10)}
                    </Box>
                  </>
                }
              />
            ))}
            {found.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('list.noMatch')}</Box>}
          </Box>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2.5 }}>
          <Button color="inherit" onClick={() => setOpen(false)}>
            {t('ra.action.cancel')}
          </Button>
          <Button
            variant="contained"
            disabled={chosen.length === 0}
            onClick={() => {
              onChosen(chosen)
              setOpen(false)
            }}
          >
            {chosen.length === 0
              ? t('ra.action.add')
              : t('evidence.addChosen', { count: chosen.length })}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
