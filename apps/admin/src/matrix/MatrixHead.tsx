import { Link } from 'react-router'
import { useWording } from '../messages/use-wording.ts'
import { showPath } from '../shared/paths.ts'
import type { Matrix } from './matrix.ts'

/** Two rows of headings: actions and projects, and under them their tasks, written downwards. */
export function MatrixHead({ matrix }: { matrix: Matrix }) {
  const { t, title } = useWording()
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className="corner">
          {t('field.unit')}
        </th>
        {matrix.groups.map(({ programme: { record }, tasks }) => (
          <th key={record.code} scope="colgroup" colSpan={tasks.length} className="group">
            <span>
              {record.code} {title(record)}
            </span>
          </th>
        ))}
        <th scope="col" rowSpan={2} className="total">
          {t('matrix.leads')}
        </th>
        <th scope="col" rowSpan={2} className="total">
          {t('field.total')}
        </th>
      </tr>
      <tr>
        {matrix.tasks.map((task) => (
          <th key={task.code} scope="col" className="task">
            <Link to={showPath('tasks', task.id)} tabIndex={-1} title={title(task)}>
              <b>{task.code}</b>
              <span>{title(task)}</span>
            </Link>
          </th>
        ))}
      </tr>
    </thead>
  )
}
