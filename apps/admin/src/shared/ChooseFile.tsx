import { Box, Button } from '@mui/material'
import { useId, useState } from 'react'
import { useWording } from '../messages/use-wording.ts'

interface ChooseFileProps {
  busy: boolean
  /** One has been chosen already. */
  again: boolean
  /** Which endings are offered. */
  accept: string
  onChoose: (file: File) => Promise<void>
}

/** A button that takes a file, chosen or dropped on it. */
export function ChooseFile({ busy, again, accept, onChoose }: ChooseFileProps) {
  const { t } = useWording()
  const id = useId()
  const [over, setOver] = useState(false)
  return (
    <Box
      sx={{ position: 'relative', ...(over && { outline: '2px dashed', outlineOffset: 4 }) }}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file && !busy) void onChoose(file)
      }}
    >
      <Box
        component="input"
        type="file"
        id={id}
        accept={accept}
        disabled={busy}
        // Empty, so that the same file can be chosen again once it is mended.
        value=""
        onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => {
          const [file] = target.files ?? []
          if (file) void onChoose(file)
        }}
        sx={{
          position: 'absolute',
          inset: 0,
          width: '100%',
          opacity: 0,
          '&:focus-visible + label': { outline: '3px solid', outlineOffset: 2 },
        }}
      />
      <Button component="label" htmlFor={id} variant="outlined" tabIndex={-1} loading={busy}>
        {t(again ? 'import.chooseOther' : 'import.choose')}
      </Button>
    </Box>
  )
}
