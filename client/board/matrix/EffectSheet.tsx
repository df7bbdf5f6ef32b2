import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { linkKey } from '../../../shared/board/records/link.ts'
import type { NodeId } from '../../../shared/ids.ts'
import { linkInWords } from '../../../shared/outcome/causes/link-words.ts'
import { useBoard } from '../board-context.ts'
import { useCauses } from '../causes/useCauses.ts'
import { ClosedInPhase } from '../sheets/ClosedInPhase.tsx'
import { Gone } from '../sheets/Gone.tsx'
import { SheetFrame } from '../sheets/SheetFrame.tsx'
import { EffectChoice } from './EffectChoice.tsx'
import { PairEnds } from './PairEnds.tsx'
import { useAssess } from './useAssess.ts'

interface EffectSheetProps {
  from: NodeId
  to: NodeId
  onClose: () => void
}

/** A cell of the matrix: one tap says how the one acts on the other, and the sheet is gone. */
export function EffectSheet({ from, to, onClose }: EffectSheetProps) {
  const { t } = useTranslation()
  const causes = useCauses()
  const assess = useAssess(causes)
  const mayAssess = useBoard().may('flag')
  const link = causes.state.links.get(linkKey(from, to))
  if (!causes.faces.has(from) || !causes.faces.has(to)) return <Gone onGone={onClose} />
  return (
    <SheetFrame
      title={t('matrix.question')}
      placement="center"
      onClose={onClose}
      footer={
        <>
          {link && mayAssess && (
            <Button
              variant="tertiary"
              onClick={() => {
                assess(from, to, null)
                onClose()
              }}
            >
              {t('matrix.remove')}
            </Button>
          )}
          <Button variant="secondary" onClick={onClose}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      <PairEnds causes={causes} from={from} to={to} />
      {mayAssess ? (
        <EffectChoice
          value={link?.effect ?? null}
          onChoose={(effect) => {
            assess(from, to, effect)
            onClose()
          }}
        />
      ) : (
        link && <p>{linkInWords(t, link, causes.nameOf(from), causes.nameOf(to))}</p>
      )}
      {link?.note && <p lang="nb">{link.note}</p>}
      <ClosedInPhase verb="flag" />
    </SheetFrame>
  )
}
