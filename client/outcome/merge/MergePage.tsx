import { useTranslation } from 'react-i18next'
import { address } from '../../../shared/protocol/addresses.ts'
import { mergeApi } from '../../../shared/protocol/rest/merge.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { Page } from '../../ui/Page.tsx'
import { Resource, useResource } from '../../ui/resource.tsx'
import { useLiveState } from '../../workshop/live/LiveProvider.tsx'
import './Merge.css'
import { MergeView } from './MergeView.tsx'
import { ShowSpread } from './ShowSpread.tsx'

/** The page around the merge, which is read when it is opened, and again as the tables work on. */
export function MergePage({ view }: { view: WorkshopView }) {
  const { t } = useTranslation()
  const { workshop, example } = view
  const control = useLiveState().control ?? view.control
  const params = { workshopId: workshop.id }
  const read = useResource(mergeApi.merge, { params })
  return (
    <Page
      title={t('merge.title')}
      lead={read.data && t('merge.lead', { count: read.data.tables.length })}
      trail={[{ label: workshop.title, href: address('desk', params) }]}
      example={example}
      width="wide"
      actions={<ShowSpread control={control} />}
    >
      <Resource of={read}>
        {(merge) => (
          <MergeView
            workshop={workshop}
            merge={merge}
            readAtMs={read.dataUpdatedAt}
            isOpen={control.stage === 'open'}
          />
        )}
      </Resource>
    </Page>
  )
}
