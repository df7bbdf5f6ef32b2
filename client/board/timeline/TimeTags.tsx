import { useTranslation } from 'react-i18next'
import './TimeTags.css'

/** What is wrong with a card's time, as tags: in words, since colour alone says nothing. */
export function TimeTags({ overbooked, outOfOrder }: { overbooked: boolean; outOfOrder: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      {overbooked && (
        <span className="pv-time-tag" data-tag="overbooked">
          {t('timeline.tag.overbooked')}
        </span>
      )}
      {outOfOrder && (
        <span className="pv-time-tag" data-tag="outOfOrder">
          {t('timeline.tag.outOfOrder')}
        </span>
      )}
    </>
  )
}
