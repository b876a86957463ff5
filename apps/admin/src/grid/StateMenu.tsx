import ArrowDropDown from '@mui/icons-material/ArrowDropDown'
import { Button, IconButton, Menu, MenuItem } from '@mui/material'
import { useId, useState } from 'react'
import { useWording } from '../messages/use-wording.ts'
import { useStateWords } from './use-state-words.ts'

interface StateMenuProps {
  /** For one input: only a small arrow, named by this. */
  label?: string
  disabled?: boolean
  onChoose: (text: string) => void
}

/** The words that may stand in place of a number. */
export function StateMenu({ label, disabled = false, onChoose }: StateMenuProps) {
  const { t } = useWording()
  const words = useStateWords()
  const id = useId()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const shared = {
    disabled,
    'aria-haspopup': 'menu',
    'aria-expanded': anchor !== null,
    'aria-controls': anchor ? id : undefined,
    onClick: (event: React.MouseEvent<HTMLElement>) => setAnchor(event.currentTarget),
  } as const
  const choose = (text: string) => {
    setAnchor(null)
    onChoose(text)
  }
  return (
    <>
      {label ? (
        <IconButton size="small" edge="end" aria-label={label} {...shared}>
          <ArrowDropDown />
        </IconButton>
      ) : (
        <Button size="small" endIcon={<ArrowDropDown />} {...shared}>
          {t('grid.states')}
        </Button>
      )}
      <Menu id={id} open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {(['zero', 'missing', 'not-applicable'] as const).map((state) => (
          <MenuItem key={state} onClick={() => choose(words[state])}>
            {words[state]}
          </MenuItem>
        ))}
        <MenuItem onClick={() => choose('')}>{t('grid.clear')}</MenuItem>
      </Menu>
    </>
  )
}
