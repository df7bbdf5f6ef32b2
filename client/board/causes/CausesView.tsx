import { Button } from '@digdir/designsystemet-react'
import { PlusIcon } from '@navikt/aksel-icons'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Statement } from '../../../shared/board/records/statement.ts'
import type { ConflictId, NodeId } from '../../../shared/ids.ts'
import { useBoard } from '../board-context.ts'
import { newId } from '../new-id.ts'
import { useSheets } from '../sheets/sheet-stack.ts'
import { AddSheet } from './AddSheet.tsx'
import { CausalPicture } from './CausalPicture.tsx'
import { ChosenNode } from './ChosenNode.tsx'
import { ClosedParts } from './ClosedParts.tsx'
import { shownNodes } from './faces.ts'
import { findingWith } from './findings.ts'
import { SaysPanel } from './SaysPanel.tsx'
import { useCauses, useFindings } from './useCauses.ts'
import { useWorkedOut } from './useWorkedOut.ts'

/** The goal conflicts as a causal picture to draw in, and beside it in words what is chosen and what it all says. `shownFirst`: its chain is told from the start. */
export function CausesView({ shownFirst }: { shownFirst: ConflictId | null }) {
  const { t } = useTranslation()
  const { may } = useBoard()
  const sheets = useSheets()
  const causes = useCauses()
  const findings = useFindings(causes)
  const [added, setAdded] = useState<ReadonlySet<NodeId>>(new Set())
  const [adding, setAdding] = useState(false)
  const [chosen, setChosen] = useState<NodeId | null>(null)
  const [toldKey, setToldKey] = useState<string | null>(shownFirst)
  const shown = useMemo(() => shownNodes(causes.faces, causes.state, added), [causes, added])
  const question = useMemo(
    () => ({
      texts: shown.map(({ id, text }) => ({ id, text })),
      links: [...causes.state.links.keys()].filter((key) => causes.state.links.get(key)?.effect !== 0),
    }),
    [shown, causes.state.links],
  )
  const layout = useWorkedOut('layout', question)?.answer ?? null
  const told = findingWith(findings, toldKey)
  const selected = shown.some(({ id }) => id === chosen) ? chosen : null
  const link = useCallback((from: NodeId, to: NodeId) => sheets.open({ kind: 'link', from, to }), [sheets])
  /** What is written is chosen once it is there, and so comes into sight. */
  const state = (about: Statement['about']) => {
    const id = newId('statement')
    setChosen(id)
    sheets.open({ kind: 'statement', id, about })
  }
  const mayLink = may('flag')
  return (
    <div className="pv-causes">
      <div className="pv-causes-main">
        {(mayLink || may('state')) && (
          <div className="pv-causes-new">
            {may('state') && (
              <Button variant="secondary" data-size="sm" onClick={() => state(null)}>
                <PlusIcon aria-hidden />
                {t('causal.statement.button')}
              </Button>
            )}
            {mayLink && (
              <Button variant="secondary" data-size="sm" onClick={() => setAdding(true)}>
                <PlusIcon aria-hidden />
                {t('causal.add.button')}
              </Button>
            )}
          </div>
        )}
        <ClosedParts />
        {shown.length === 0 ? (
          <p className="pv-causes-empty">{t(mayLink ? 'causal.picture.empty' : 'causal.picture.emptyLocked')}</p>
        ) : layout && layout.nodes.size > 0 ? (
          <CausalPicture
            causes={causes}
            shown={shown}
            layout={layout}
            selected={selected}
            told={told}
            mayLink={mayLink}
            onSelect={setChosen}
            onLink={link}
          />
        ) : (
          <p className="pv-causes-empty">{t('causal.picture.drawing')}</p>
        )}
      </div>
      <aside className="pv-causes-aside" aria-label={t('causal.says.aside')}>
        {selected && (
          <ChosenNode
            key={selected}
            causes={causes}
            id={selected}
            onState={state}
            onClose={() => setChosen(null)}
            onTakeOut={added.has(selected) ? () => setAdded(without(added, selected)) : null}
          />
        )}
        <SaysPanel findings={findings} told={told?.key ?? null} onTell={setToldKey} />
      </aside>
      {adding && (
        <AddSheet
          causes={causes}
          shown={shown}
          onAdd={(id) => {
            setAdded(new Set([...added, id]))
            setChosen(id)
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  )
}

function without(ids: ReadonlySet<NodeId>, id: NodeId): ReadonlySet<NodeId> {
  return new Set([...ids].filter((each) => each !== id))
}
