import type { Permission } from '@gangyao/domain'
import AccountBalance from '@mui/icons-material/AccountBalanceOutlined'
import Article from '@mui/icons-material/ArticleOutlined'
import Assignment from '@mui/icons-material/AssignmentOutlined'
import Attachment from '@mui/icons-material/AttachFileOutlined'
import CalendarMonth from '@mui/icons-material/CalendarMonthOutlined'
import Compare from '@mui/icons-material/CompareArrowsOutlined'
import Engineering from '@mui/icons-material/ConstructionOutlined'
import Contacts from '@mui/icons-material/ContactPhoneOutlined'
import Groups from '@mui/icons-material/Diversity3Outlined'
import EditNote from '@mui/icons-material/EditCalendarOutlined'
import DataUsage from '@mui/icons-material/EditNoteOutlined'
import Flag from '@mui/icons-material/FlagOutlined'
import GridOn from '@mui/icons-material/GridOnOutlined'
import History from '@mui/icons-material/HistoryOutlined'
import Home from '@mui/icons-material/HomeOutlined'
import ListAlt from '@mui/icons-material/ListAltOutlined'
import ManageAccounts from '@mui/icons-material/ManageAccountsOutlined'
import NotificationsActive from '@mui/icons-material/NotificationsActiveOutlined'
import People from '@mui/icons-material/PeopleOutlined'
import Report from '@mui/icons-material/RateReviewOutlined'
import TableChart from '@mui/icons-material/TableChartOutlined'
import Shield from '@mui/icons-material/VerifiedUserOutlined'
import type { SvgIcon } from '@mui/material'
import type { MessageKey } from '../messages/use-wording.ts'

export interface Place {
  to: string
  label: MessageKey
  icon: typeof SvgIcon
  /** Shown only to those who may. */
  needs?: Permission
}

/** The panel as a person thinks of it: where we stand, who does what, the figures, the units and plans. */
export const PLACES: readonly { label?: MessageKey; places: readonly Place[] }[] = [
  { places: [{ to: '/', label: 'nav.home', icon: Home }] },
  {
    label: 'nav.work',
    places: [
      { to: '/actions', label: 'nav.actions', icon: Groups },
      { to: '/projects', label: 'nav.projects', icon: Engineering },
      { to: '/tasks', label: 'nav.tasks', icon: Assignment },
      { to: '/reports', label: 'nav.reports', icon: Report, needs: 'reports.read' },
      { to: '/evidence', label: 'nav.evidence', icon: Attachment, needs: 'evidence.read' },
      { to: '/cycles', label: 'nav.cycles', icon: CalendarMonth },
      {
        to: '/reminders',
        label: 'reminders.title',
        icon: NotificationsActive,
        needs: 'reminders.read',
      },
      { to: '/matrix', label: 'nav.matrix', icon: GridOn },
      { to: '/safeguards', label: 'nav.safeguards', icon: Shield },
    ],
  },
  {
    label: 'nav.figures',
    places: [
      { to: '/targets', label: 'nav.targets', icon: Flag },
      { to: '/observations', label: 'nav.observations', icon: DataUsage },
      { to: '/grid', label: 'nav.grid', icon: TableChart, needs: 'observations.write' },
      { to: '/benchmarks', label: 'nav.benchmarks', icon: Compare },
    ],
  },
  {
    label: 'nav.parties',
    places: [
      { to: '/units', label: 'nav.units', icon: AccountBalance },
      { to: '/contacts', label: 'nav.contacts', icon: Contacts, needs: 'contacts.read' },
      { to: '/registers', label: 'nav.registers', icon: ListAlt },
      { to: '/plans', label: 'nav.plans', icon: Article },
      { to: '/amendments', label: 'nav.amendments', icon: EditNote },
    ],
  },
  {
    label: 'nav.keeping',
    places: [
      { to: '/accounts', label: 'nav.accounts', icon: ManageAccounts, needs: 'accounts.read' },
      { to: '/people', label: 'nav.people', icon: People, needs: 'accounts.read' },
      { to: '/audit', label: 'nav.audit', icon: History, needs: 'audit.read' },
    ],
  },
]

/** The four places at the thumb on a phone, of those that the person may open; the rest is behind “more”. */
export const NEAREST = ['/', '/tasks', '/reports', '/observations', '/targets']
export const AT_THE_THUMB = 4
