import { Paragraph } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { accessApi } from '../../shared/protocol/rest/access.ts'
import { call } from '../ui/api.ts'
import { ErrorMessage } from '../ui/ErrorMessage.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { resourceKey } from '../ui/resource.tsx'
import { ToStart } from '../ui/ToStart.tsx'
import { screenOf } from './screen-of.ts'

/**
 * Opens a secret link. The token is read once and taken out of the address at once, so that it is neither in the history
 * nor on a projector's address bar.
 */
export function OpenLink() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const queries = useQueryClient()
  const [token] = useState(() => tokenIn(location.hash))
  const { mutate, error } = useMutation({
    mutationFn: (secret: string) => call(accessApi.openLink, { body: { token: secret } }),
    async onSuccess(opened) {
      await queries.invalidateQueries({ queryKey: resourceKey(accessApi.session) })
      navigate(screenOf(opened), { replace: true })
    },
  })
  useEffect(() => {
    history.replaceState(history.state, '', location.pathname)
    if (token !== '') mutate(token)
  }, [token, mutate])

  if (token !== '' && !error) {
    return (
      <Page title={t('access.linkTitle')} width="narrow">
        <Loading />
      </Page>
    )
  }
  return (
    <Page title={t('access.linkFailed')} width="narrow">
      {error ? (
        <ErrorMessage error={error} onRetry={() => mutate(token)} />
      ) : (
        <Paragraph>{t('access.linkMissing')}</Paragraph>
      )}
      <ToStart />
    </Page>
  )
}

/** The token of a link; one that was cut in the middle of a character is sent as it is, and refused. */
function tokenIn(hash: string): string {
  const text = hash.slice(1)
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
