import { Box, Table, TableBody, TableCell, TableRow } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import type { Shown } from './holiday.ts'

/** Which days a notice gives off, and which weekend days it has worked. */
export function NoticeWords({ notice: { holidays, makeUp } }: { notice: Shown }) {
  const { t, language } = useWording()
  return (
    <>
      <Table size="small" aria-label={t('holidays.off')}>
        <TableBody>
          {holidays.map(({ title, titleEn, from, to }) => (
            <TableRow key={from}>
              <TableCell component="th" scope="row" sx={{ pl: { xs: 2, sm: 2.5 } }}>
                {(language === 'en' && titleEn) || title}
              </TableCell>
              <TableCell>{from === to ? from : t('holidays.span', { from, to })}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Box sx={{ px: { xs: 2, sm: 2.5 }, py: 1.5, color: 'text.secondary' }}>
        {makeUp.length > 0
          ? t('holidays.worked', { days: makeUp.join(t('list.and')) })
          : t('holidays.noneWorked')}
      </Box>
    </>
  )
}
