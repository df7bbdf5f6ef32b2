import { useTranslation } from 'react-i18next'
import { type Effect, effects } from '../../../shared/board/records/link.ts'
import { effectText } from '../../../shared/outcome/causes/effect-text.ts'
import '../../ui/effect-colours.css'
import './matrix.css'

interface EffectChoiceProps {
  /** Null where nothing is said yet. */
  value: Effect | null
  onChoose: (effect: Effect) => void
}

/** The scale from −3 to +3, each a tap with its number and its words. */
export function EffectChoice({ value, onChoose }: EffectChoiceProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="pv-effects">
      <legend className="pv-visually-hidden">{t('matrix.choices')}</legend>
      {effects.map((effect) => (
        <button
          key={effect}
          type="button"
          data-effect={effect}
          aria-pressed={effect === value}
          onClick={() => onChoose(effect)}
        >
          <strong>{effectText(effect)}</strong>
          <span>{t(`matrix.effect.${effect}`)}</span>
        </button>
      ))}
    </fieldset>
  )
}
