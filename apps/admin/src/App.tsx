import { CssBaseline } from '@mui/material'
import { useMemo } from 'react'
import { AdminContext, CoreAdminUI, CustomRoutes, Resource } from 'react-admin'
import { Route } from 'react-router'
import { AccessDenied } from './access/AccessDenied.tsx'
import { InvitationPage, MyAccount } from './account/index.ts'
import { accounts } from './accounts/index.ts'
import { actions } from './actions/index.ts'
import { amendments } from './amendments/index.ts'
import { audit } from './audit/index.ts'
import { benchmarks } from './benchmarks/index.ts'
import { Burden } from './burden/index.ts'
import { contacts } from './contacts/index.ts'
import { Board, cycles } from './cycles/index.ts'
import { Dashboard } from './dashboard/Dashboard.tsx'
import { createServices } from './data/services.ts'
import { evidence } from './evidence/index.ts'
import { GridPage } from './grid/index.ts'
import { holidays } from './holidays/index.ts'
import { DemoMark } from './layout/DemoMark.tsx'
import { Layout } from './layout/Layout.tsx'
import { MatrixPage } from './matrix/index.ts'
import { Inbox } from './notifications/index.ts'
import { observations } from './observations/index.ts'
import { PeopleList } from './people/index.ts'
import { plans } from './plans/index.ts'
import { projects } from './projects/index.ts'
import { registers } from './registers/index.ts'
import { ReminderSettings } from './reminders/index.ts'
import { ReportCycles, ReportForm } from './reports/index.ts'
import { safeguards } from './safeguards/index.ts'
import { SignInPage } from './session/SignInPage.tsx'
import { Loading } from './shared/Loading.tsx'
import { NotFound } from './shared/NotFound.tsx'
import { targets } from './targets/index.ts'
import { tasks } from './tasks/index.ts'
import { darkTheme, lightTheme } from './theme/theme.ts'
import { units } from './units/index.ts'

/** The panel. */
export function App() {
  const services = useMemo(createServices, [])
  return (
    <AdminContext {...services} lightTheme={lightTheme} darkTheme={darkTheme} defaultTheme="light">
      <CssBaseline />
      <DemoMark />
      <CoreAdminUI
        disableTelemetry
        requireAuth
        loginPage={SignInPage}
        layout={Layout}
        dashboard={Dashboard}
        loading={Loading}
        catchAll={NotFound}
        accessDenied={AccessDenied}
      >
        <Resource {...actions} />
        <Resource {...projects} />
        <Resource {...tasks} />
        <Resource {...safeguards} />
        <Resource {...cycles} />
        <Resource {...evidence} />
        <Resource {...holidays} />
        <Resource {...targets} />
        <Resource {...observations} />
        <Resource {...units} />
        <Resource {...contacts} />
        <Resource {...registers} />
        <Resource {...benchmarks} />
        <Resource {...plans} />
        <Resource {...amendments} />
        <Resource {...audit} />
        <Resource {...accounts} />
        <CustomRoutes>
          <Route path="/matrix" element={<MatrixPage />} />
          <Route path="/grid" element={<GridPage />} />
          <Route path="/reports" element={<ReportCycles />} />
          <Route path="/reports/:id" element={<ReportForm />} />
          <Route path="/cycles/:id/board" element={<Board />} />
          <Route path="/notifications" element={<Inbox />} />
          <Route path="/reminders" element={<ReminderSettings />} />
          <Route path="/burden" element={<Burden />} />
          <Route path="/people" element={<PeopleList />} />
          <Route path="/account" element={<MyAccount />} />
        </CustomRoutes>
        <CustomRoutes noLayout>
          <Route path="/invitation" element={<InvitationPage />} />
        </CustomRoutes>
      </CoreAdminUI>
    </AdminContext>
  )
}
