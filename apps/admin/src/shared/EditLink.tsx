import EditIcon from '@mui/icons-material/EditOutlined'
import { MayLink } from '../access/MayLink.tsx'
import type { Written } from '../access/me.ts'
import { useWording } from '../messages/use-wording.ts'
import { editPath } from './paths.ts'

export function EditLink({ resource, id }: { resource: Written; id: string }) {
  const { t } = useWording()
  return (
    <MayLink
      permission={`${resource}.write`}
      to={editPath(resource, id)}
      variant="outlined"
      startIcon={<EditIcon />}
    >
      {t('ra.action.edit')}
    </MayLink>
  )
}
