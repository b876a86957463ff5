import EditIcon from '@mui/icons-material/EditOutlined'
import { useWording } from '../messages/use-wording.ts'
import { ButtonLink } from './ButtonLink.tsx'
import { editPath } from './paths.ts'

export function EditLink({ resource, id }: { resource: string; id: string }) {
  const { t } = useWording()
  return (
    <ButtonLink to={editPath(resource, id)} variant="outlined" startIcon={<EditIcon />}>
      {t('ra.action.edit')}
    </ButtonLink>
  )
}
