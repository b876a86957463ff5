import { Alert, Button } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useDoors } from '../account/doors.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'

/** Signing in where the whole office does, for servers that are set up so. */
export function ElsewhereButton() {
  const { t } = useWording()
  const doors = useDoors()
  const { ask, busy, faults } = useAsking()
  const { data: ways } = useQuery({ queryKey: ['ways'], queryFn: doors.ways, retry: false })
  if (!ways?.oidc) return null
  const go = () =>
    ask(async () => {
      const { url } = await doors.elsewhere()
      window.location.assign(url)
    })
  return (
    <>
      <Button variant="outlined" size="large" loading={busy} onClick={() => void go()}>
        {t('signIn.elsewhere', { name: ways.oidc.name })}
      </Button>
      {faults.whole && <Alert severity="error">{faults.whole}</Alert>}
    </>
  )
}
