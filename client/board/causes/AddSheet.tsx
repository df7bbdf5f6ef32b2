import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NodeId } from '../../../shared/ids.ts'
import { announce } from '../../ui/announce.ts'
import { SheetFrame } from '../sheets/SheetFrame.tsx'
import type { CauseFace } from './faces.ts'
import { NodePicker } from './NodePicker.tsx'
import type { Causes } from './useCauses.ts'

interface AddSheetProps {
  causes: Causes
  shown: readonly CauseFace[]
  onAdd: (id: NodeId) => void
  onClose: () => void
}

/** Brings a goal or plan into the picture, to be linked there. */
export function AddSheet({ causes, shown, onAdd, onClose }: AddSheetProps) {
  const { t } = useTranslation()
  const there = new Set(shown.map(({ id }) => id))
  const [chosen, setChosen] = useState<NodeId | null>(null)
  const add = () => {
    if (chosen === null) return
    onAdd(chosen)
    announce(t('causal.add.done', { name: causes.nameOf(chosen) }))
    onClose()
  }
  return (
    <SheetFrame
      title={t('causal.add.title')}
      placement="center"
      onClose={onClose}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button aria-disabled={chosen === null} onClick={add}>
            {t('causal.add.save')}
          </Button>
        </>
      }
    >
      <p className="pv-sheet-help">{t('causal.add.lead')}</p>
      <NodePicker
        legend={t('causal.pick.results')}
        search={t('causal.pick.searchParties')}
        choices={[...causes.faces.values()].filter(({ id }) => !there.has(id))}
        nameOf={causes.nameOf}
        chosen={chosen}
        onChoose={setChosen}
      />
    </SheetFrame>
  )
}
