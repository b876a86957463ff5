import { Alert, Button, type ButtonProps } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { useNotify } from 'react-admin'
import { useAsking } from '../form/use-asking.ts'
import { useRefreshPeople } from '../people/use-refresh-people.ts'
import { Ask } from '../shared/Ask.tsx'

interface DeedButtonProps {
  label: string
  /** The question before it is done. */
  ask: string
  /** Said afterwards. */
  done: string
  colour?: ButtonProps['color']
  act: () => Promise<unknown>
  /** What it means. */
  children: ReactNode
}

/** Does something to an account after asking; where it is refused, the reason stays in sight. */
export function DeedButton({
  label,
  ask: question,
  done,
  colour = 'primary',
  act,
  children,
}: DeedButtonProps) {
  const notify = useNotify()
  const refresh = useRefreshPeople()
  const { ask, busy, faults, setFaults } = useAsking()
  const [asking, setAsking] = useState(false)
  const open = () => {
    setFaults({})
    setAsking(true)
  }
  const onYes = async () => {
    if (!(await ask(act))) return
    setAsking(false)
    notify(done, { type: 'success' })
    await refresh()
  }
  const refusal = Object.values(faults)[0]
  return (
    <>
      <Button variant="outlined" color={colour} onClick={open}>
        {label}
      </Button>
      <Ask
        open={asking}
        title={question}
        verb={label}
        colour={colour}
        busy={busy}
        onYes={() => void onYes()}
        onNo={() => setAsking(false)}
      >
        {children}
        {refusal && (
          <Alert severity="error" sx={{ mt: 1.5 }}>
            {refusal}
          </Alert>
        )}
      </Ask>
    </>
  )
}
