import '@digdir/designsystemet-css'
import '@fontsource-variable/inter'
import './ui/designsystemet.css'
import './ui/theme.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { Route, Switch } from 'wouter'
import { routes } from './routes.tsx'
import { startShell } from './shell/start-shell.ts'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'
import { mayPass } from './ui/error-text.ts'
import { recallLanguage } from './ui/i18n.ts'
import { keepFocus } from './ui/keep-focus.ts'
import { LiveRegion } from './ui/LiveRegion.tsx'
import { LoadingPage } from './ui/LoadingPage.tsx'
import { NotFound } from './ui/NotFound.tsx'

const queries = new QueryClient({
  defaultOptions: {
    // Asked for twice only where that may help: a refusal is an answer.
    queries: {
      retry: (failures, error) => failures < 1 && mayPass(error),
      refetchOnWindowFocus: false,
      // Without contact a question fails and is told, rather than wait for ever.
      networkMode: 'always',
      refetchOnReconnect: true,
    },
    // A change likewise: one that waited for contact would be made later, also of a form that was cancelled meanwhile.
    mutations: { networkMode: 'always' },
  },
})

keepFocus(document)
await recallLanguage()

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LiveRegion />
      <ErrorBoundary>
        <Suspense fallback={<LoadingPage />}>
          <Switch>
            {routes.map(({ path, Screen }) => (
              <Route key={path} path={path}>
                <Screen />
              </Route>
            ))}
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
    </QueryClientProvider>
  </StrictMode>,
)

if (import.meta.env.PROD) startShell()
