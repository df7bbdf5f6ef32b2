import { Details } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'

/** All that the timeline shows of capacity and order, in words. */
export function TimelineNotes({ sentences }: { sentences: readonly string[] }) {
  const { t } = useTranslation()
  const count = sentences.length
  return (
    <Details data-size="sm" className="pv-tl-notes">
      <Details.Summary>
        {t('timeline.notes.title')}
        {count > 0 && <span className="pv-tl-notes-count">{t('timeline.notes.count', { count })}</span>}
      </Details.Summary>
      <Details.Content>
        {count === 0 ? (
          <p>{t('timeline.notes.nothing')}</p>
        ) : (
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Details.Content>
    </Details>
  )
}
