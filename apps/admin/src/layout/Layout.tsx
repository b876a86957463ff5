import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { AccessProvider } from '../access/AccessProvider.tsx'
import { AsOfProvider } from '../plan/AsOf.tsx'
import { AsOfBanner } from '../plan/AsOfBanner.tsx'
import { PlanProvider } from '../plan/PlanProvider.tsx'
import { SignInDialog } from '../session/SignInDialog.tsx'
import { TroubleBoundary } from '../shared/Trouble.tsx'
import { Frame } from './Frame.tsx'

/** What surrounds every page: the open plan, the day asked about, the frame, and a way back in. */
export function Layout({ children }: { children: ReactNode }) {
  const { pathname } = useLocation()
  return (
    <>
      <TroubleBoundary>
        <AccessProvider>
          <PlanProvider>
            <AsOfProvider>
              <Frame>
                <AsOfBanner />
                <TroubleBoundary place={pathname}>{children}</TroubleBoundary>
              </Frame>
            </AsOfProvider>
          </PlanProvider>
        </AccessProvider>
      </TroubleBoundary>
      <SignInDialog />
    </>
  )
}
