import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import { addresses } from '../../shared/protocol/addresses.ts'
import { accessApi } from '../../shared/protocol/rest/access.ts'
import { call } from '../ui/api.ts'
import { ErrorMessage } from '../ui/ErrorMessage.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { ChooseTable } from './ChooseTable.tsx'
import './Home.css'
import { JoinCodeForm } from './JoinCodeForm.tsx'

/** Where a QR code leads: the tables of its workshop, or the code field again with what is wrong. */
export function JoinWithCode() {
  const { t } = useTranslation()
  const { code = '' } = useParams()
  const found = useQuery({
    queryKey: [accessApi.findByCode.path, code],
    queryFn: () => call(accessApi.findByCode, { body: { code } }),
  })

  if (found.data) {
    const { title, municipality, example } = found.data
    return (
      <Page
        title={t('access.chooseTable')}
        lead={t('access.chooseTableLead', { title, municipality })}
        example={example}
        width="normal"
      >
        <ChooseTable code={code} tables={found.data.tables} />
        <Link href={addresses.join} className="pv-join-other">
          {t('access.otherCode')}
        </Link>
      </Page>
    )
  }
  return (
    <Page title={t('access.homeTitle')} width="narrow">
      {found.error ? (
        <div className="pv-home-join">
          <ErrorMessage error={found.error} onRetry={() => void found.refetch()} />
          <JoinCodeForm initial={code} />
        </div>
      ) : (
        <Loading />
      )}
    </Page>
  )
}
