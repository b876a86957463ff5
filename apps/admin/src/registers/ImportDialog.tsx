import type { Register } from '@gangyao/domain'
import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { HttpError, useDataProvider, useNotify } from 'react-admin'
import { MayButton } from '../access/MayButton.tsx'
import type { GangyaoProvider } from '../data/data-provider.ts'
import type { Kept } from '../data/records.ts'
import { type MessageKey, useWording } from '../messages/use-wording.ts'
import { useRefreshFigures } from '../plan/use-figures.ts'
import { ChooseFile } from '../shared/ChooseFile.tsx'
import { ExportButton } from './ExportButton.tsx'
import { type Comparison, cellOf, changing, wordsOf } from './import.ts'

/** The button that takes entries from an Excel or CSV file, after showing what they change. */
export function ImportButton({ register }: { register: Kept<Register> }) {
  const { t } = useWording()
  const [open, setOpen] = useState(false)
  return (
    <>
      <MayButton
        permission="registers.write"
        startIcon={<UploadIcon />}
        onClick={() => setOpen(true)}
      >
        {t('import.action')}
      </MayButton>
      {open && <ImportDialog register={register} onClose={() => setOpen(false)} />}
    </>
  )
}

function ImportDialog({ register, onClose }: { register: Kept<Register>; onClose: () => void }) {
  const { t, title } = useWording()
  const id = useId()
  const { comparison, trouble, busy, look, write } = useImport(register, onClose)
  const faulty = (comparison?.faults.length ?? 0) > 0
  const changes = comparison ? comparison.added + comparison.changed : 0
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{t('import.title', { register: title(register) })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography>{t('import.how')}</Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <ChooseFile busy={busy} again={comparison !== null} accept=".xlsx,.csv" onChoose={look} />
          <ExportButton register={register} />
        </Box>
        {trouble && <Alert severity="error">{trouble}</Alert>}
        {comparison && <Outcome comparison={comparison} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button color="inherit" onClick={onClose}>
          {t('ra.action.cancel')}
        </Button>
        <Button
          variant="contained"
          disabled={comparison === null || faulty || changes === 0}
          loading={busy}
          onClick={() => void write()}
        >
          {comparison && changes > 0 && !faulty
            ? t('import.confirm', { count: changes })
            : t('import.confirmNone')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** What the file would change, or what keeps it from being taken. */
function Outcome({ comparison }: { comparison: Comparison }) {
  const { t } = useWording()
  const { added, changed, unchanged, absent = 0, faults } = comparison
  if (faults.length > 0) return <Faults faults={faults} />
  const sentence = t('import.outcome', { added, changed, unchanged })
  return (
    <>
      <Alert severity={added + changed > 0 ? 'info' : 'success'}>
        {added + changed > 0 ? sentence : t('import.nothing')}
        {absent > 0 && ` ${t('import.absent', { count: absent })}`}
      </Alert>
      <Changes comparison={comparison} />
    </>
  )
}

/** More rows than this are only counted. */
const AT_MOST = 200

function Changes({ comparison }: { comparison: Comparison }) {
  const { t } = useWording()
  const rows = changing(comparison)
  if (rows.length === 0) return null
  return (
    <Box>
      <Table size="small" aria-label={t('import.changes')} sx={{ '& td, & th': { px: 1 } }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('import.row')}</TableCell>
            <TableCell>{t('import.kind')}</TableCell>
            <TableCell>{t('registers.name')}</TableCell>
            <TableCell>{t('field.code')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.slice(0, AT_MOST).map(({ row, kind, name, code, fields = [] }) => (
            <TableRow key={row}>
              <TableCell>{row}</TableCell>
              <TableCell>
                {kind === 'added'
                  ? t('import.isAdded')
                  : t('import.isChanged', {
                      fields: fields.map((field) => nameOf(field, t)).join(t('list.and')),
                    })}
              </TableCell>
              <TableCell>{name}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{code}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {rows.length > AT_MOST && (
        <Typography sx={{ mt: 1, color: 'text.secondary' }}>
          {t('import.more', { count: rows.length - AT_MOST })}
        </Typography>
      )}
    </Box>
  )
}

function Faults({ faults }: { faults: Comparison['faults'] }) {
  const { t } = useWording()
  return (
    <>
      <Alert severity="error">{t('import.faulty', { count: faults.length })}</Alert>
      <Table size="small" aria-label={t('import.faults')} sx={{ '& td, & th': { px: 1 } }}>
        <TableHead>
          <TableRow>
            <TableCell width="8em">{t('import.cell')}</TableCell>
            <TableCell>{t('import.fault')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {faults.slice(0, AT_MOST).map((fault) => (
            <TableRow key={`${cellOf(fault)} ${fault.message}`}>
              <TableCell sx={{ whiteSpace: 'nowrap', fontWeight: 600, verticalAlign: 'top' }}>
                {placeOf(fault, t)}
              </TableCell>
              <TableCell>{wordsOf(fault)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  )
}

type Say = ReturnType<typeof useWording>['t']

function placeOf({ row, column }: Comparison['faults'][number], t: Say): string {
  if (row === undefined) return t('import.wholeFile')
  return column === undefined ? t('import.atRow', { row }) : t('import.atCell', { row, column })
}

const COLUMNS: Readonly<Record<string, MessageKey>> = {
  code: 'field.code',
  name: 'registers.name',
  nameEn: 'field.nameEn',
  from: 'field.from',
  to: 'field.to',
}

function nameOf(field: string, t: Say): string {
  const key = COLUMNS[field]
  return key ? t(key) : field
}

/** First looks at what a file would change, then writes it; the register must still be as it was seen. */
function useImport(register: Kept<Register>, onDone: () => void) {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const client = useQueryClient()
  const notify = useNotify()
  const refresh = useRefreshFigures()
  const [file, setFile] = useState<File | null>(null)
  const [comparison, setComparison] = useState<Comparison | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const path = `/registers/${register.id}/import`
  const attempt = async (act: () => Promise<void>) => {
    setBusy(true)
    setTrouble(null)
    try {
      await act()
    } catch (error) {
      setTrouble(error instanceof HttpError ? error.message : t('import.unreadable'))
    } finally {
      setBusy(false)
    }
  }
  const look = (chosen: File) => {
    setFile(chosen)
    setComparison(null)
    return attempt(async () => {
      setComparison(await provider.upload<Comparison>(`${path}?dryRun=true`, chosen))
    })
  }
  const write = () =>
    attempt(async () => {
      if (!file) return
      const version = comparison?.version ?? register.version
      await provider.upload<Comparison>(`${path}?dryRun=false&version=${version}`, file)
      await Promise.all([client.invalidateQueries({ queryKey: ['registers'] }), refresh()])
      notify(t('import.done'), { type: 'success' })
      onDone()
    })
  return { comparison, trouble, busy, look, write }
}
