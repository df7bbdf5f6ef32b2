import { Button } from '@digdir/designsystemet-react'
import { ArrowDownIcon, ArrowUpIcon, TrashIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'

interface OrderButtonsProps {
  /** Whose words the buttons have: i18n `workshop.setup.<of>.up`, `.down` and `.remove`. */
  of: 'lanes' | 'agenda'
  name: string
  isFirst: boolean
  isLast: boolean
  canRemove: boolean
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}

/** Moves an item of a list up or down, or takes it out. */
export function OrderButtons({ of, name, isFirst, isLast, canRemove, onMove, onRemove }: OrderButtonsProps) {
  const { t } = useTranslation()
  return (
    <span className="pv-order-buttons">
      <Button
        icon
        variant="tertiary"
        aria-label={t(`workshop.setup.${of}.up`, { name })}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      >
        <ArrowUpIcon aria-hidden />
      </Button>
      <Button
        icon
        variant="tertiary"
        aria-label={t(`workshop.setup.${of}.down`, { name })}
        disabled={isLast}
        onClick={() => onMove(1)}
      >
        <ArrowDownIcon aria-hidden />
      </Button>
      <Button
        icon
        variant="tertiary"
        data-color="danger"
        aria-label={t(`workshop.setup.${of}.remove`, { name })}
        disabled={!canRemove}
        onClick={onRemove}
      >
        <TrashIcon aria-hidden />
      </Button>
    </span>
  )
}
