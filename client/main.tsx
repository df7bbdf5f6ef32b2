import '@digdir/designsystemet-css'
import '@fontsource-variable/inter'
import './ui/designsystemet.css'
import './ui/theme.css'
import './ui/i18n.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { Route, Switch } from 'wouter'
import { DomainError } from '../shared/protocol/errors.ts'
import { routes } from './routes.tsx'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'
import { LiveRegion } from './ui/LiveRegion.tsx'
import { Loading } from './ui/Loading.tsx'
import { NotFound } from './ui/NotFound.tsx'

/** Only what may have been chance is asked for twice; a refusal is an answer. */
function mayHelpToRetry(failures: number, error: Error): boolean {
  return failures < 1 && (!(error instanceof DomainError) || error.code === 'internal')
}

const queries = new QueryClient({ defaultOptions: { queries: { retry: mayHelpToRetry, refetchOnWindowFocus: false } } })

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LiveRegion />
      <ErrorBoundary>
        <Suspense fallback={<Loading />}>
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
