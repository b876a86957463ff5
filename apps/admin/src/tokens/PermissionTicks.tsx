import type { Permission } from '@gangyao/domain'
import { Box, Checkbox, FormControlLabel } from '@mui/material'
import { useId } from 'react'
import { useWording } from '../messages/use-wording.ts'
import type { Group, Row } from './permissions.ts'
import { usePermissionWords } from './use-permission-words.ts'

interface PermissionTicksProps {
  groups: readonly [Group, Row[]][]
  chosen: ReadonlySet<Permission>
  onChange: (chosen: ReadonlySet<Permission>) => void
}

/** Permissions to tick, a line for each kind of record, in the groups of the menu. */
export function PermissionTicks({ groups, ...ticks }: PermissionTicksProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        columnGap: 4,
        rowGap: 2,
        alignItems: 'start',
        gridTemplateColumns: { md: '1fr 1fr' },
      }}
    >
      {groups.map(([group, rows]) => (
        <TickGroup key={group} group={group} rows={rows} {...ticks} />
      ))}
    </Box>
  )
}

interface TickGroupProps extends Omit<PermissionTicksProps, 'groups'> {
  group: Group
  rows: readonly Row[]
}

function TickGroup({ group, rows, chosen, onChange }: TickGroupProps) {
  const { t } = useWording()
  const { kind, verb } = usePermissionWords()
  const id = useId()
  const toggle = (permission: Permission) => {
    const next = new Set(chosen)
    if (!next.delete(permission)) next.add(permission)
    onChange(next)
  }
  return (
    <Box role="group" aria-labelledby={id}>
      <Box
        id={id}
        sx={{ fontWeight: 600, pb: 0.5, borderBottom: '1px solid', borderColor: 'divider' }}
      >
        {t(`nav.${group}`)}
      </Box>
      {rows.map(({ resource, permissions }) => (
        <Box
          key={resource}
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', sm: '9.5em 1fr' },
            alignItems: 'start',
          }}
        >
          <Box sx={{ pt: 1.125, pb: { xs: 0, sm: 1.125 } }}>{t(`tokens.kinds.${resource}`)}</Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
            {permissions.map((permission) => (
              <FormControlLabel
                key={permission}
                label={verb(permission)}
                control={
                  <Checkbox
                    checked={chosen.has(permission)}
                    onChange={() => toggle(permission)}
                    slotProps={{
                      input: {
                        'aria-label': t('tokens.tick', {
                          what: kind(permission),
                          verb: verb(permission),
                        }),
                      },
                    }}
                  />
                }
              />
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
