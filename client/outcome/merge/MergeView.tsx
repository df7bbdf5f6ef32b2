import { Details, Paragraph } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { Merge } from '../../../shared/outcome/merge/types.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import { Part } from '../Part.tsx'
import { AcceptPanel } from './AcceptPanel.tsx'
import { CardRow } from './CardRow.tsx'
import { Freshness } from './Freshness.tsx'
import { UnitedConflicts } from './UnitedConflicts.tsx'
import { UnitedLinks } from './UnitedLinks.tsx'
import { useChoices } from './useChoices.ts'

interface MergeViewProps {
  workshop: Workshop
  merge: Merge
  readAtMs: number
  /** The boards are open, so that something can be written to the plenary one. */
  isOpen: boolean
}

/** Every plan with how the tables placed it, the conflicts united, and what of it goes to the plenary board. */
export function MergeView({ workshop, merge, readAtMs, isOpen }: MergeViewProps) {
  const { t } = useTranslation()
  const choices = useChoices(merge)
  return (
    <div className="pv-merge">
      <div className="pv-merge-muted">
        <p>{t(isOpen ? 'merge.accept.lead' : 'merge.accept.closed')}</p>
        <Freshness
          workshopId={workshop.id}
          readAtMs={readAtMs}
          isPicking={choices.cards.size + choices.conflicts.size > 0}
        />
      </div>
      <AcceptPanel workshop={workshop} merge={merge} choices={choices} isOpen={isOpen} />
      <Part id="kort" title={t('merge.cards')}>
        <Details data-size="sm">
          <Details.Summary>{t('merge.measure.title')}</Details.Summary>
          <Details.Content>
            <Paragraph>{t('merge.measure.text')}</Paragraph>
            <Paragraph>{t('merge.measure.source')}</Paragraph>
          </Details.Content>
        </Details>
        <ul className="pv-merge-list">
          {merge.cards.map((card) => (
            <CardRow key={card.cardId} card={card} lanes={workshop.lanes} choices={choices} isOpen={isOpen} />
          ))}
        </ul>
      </Part>
      <Part id="malkonflikter" title={t('merge.conflicts')}>
        <UnitedConflicts conflicts={merge.conflicts} choices={choices} isOpen={isOpen} />
      </Part>
      <Part id="arsaksbilder" title={t('causal.merge.title')}>
        <UnitedLinks links={merge.links} />
      </Part>
    </div>
  )
}
