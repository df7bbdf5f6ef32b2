import { Button } from '@digdir/designsystemet-react'
import { PlusIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import { compareText } from '../../../shared/board/card.ts'
import { useBoard } from '../board-context.ts'
import { newId } from '../new-id.ts'
import { useSheets } from '../sheets/sheet-stack.ts'
import { StatementVerbs } from './ChosenNode.tsx'
import { ClosedParts } from './ClosedParts.tsx'
import { LinkList } from './LinkList.tsx'
import { SaysPanel } from './SaysPanel.tsx'
import type { Causes, useFindings } from './useCauses.ts'
import './causes.css'

/** The causal picture without the picture: what it says, its statements and its links, with all that can be done there. */
export function CausesInWords({ causes, findings }: { causes: Causes; findings: ReturnType<typeof useFindings> }) {
  const { t } = useTranslation()
  const { may } = useBoard()
  const sheets = useSheets()
  const statements = [...causes.state.statements.values()].sort((a, b) => compareText(a.id, b.id))
  return (
    <div className="pv-causes-words">
      <ClosedParts />
      <SaysPanel findings={findings} told={null} onTell={null} />
      <section aria-labelledby="pastander">
        <h3 id="pastander">{t('causal.words.statements')}</h3>
        {statements.length === 0 && <p className="pv-sheet-help">{t('causal.words.noStatements')}</p>}
        <ul className="pv-says-list">
          {statements.map((statement) => (
            <li key={statement.id}>
              <strong lang="nb">{statement.text}</strong>
              <p className="pv-chosen-note">{causes.faces.get(statement.id)?.note}</p>
              <div className="pv-chosen-verbs">
                <StatementVerbs statement={statement} />
              </div>
            </li>
          ))}
        </ul>
        {may('state') && (
          <Button
            variant="secondary"
            data-size="sm"
            onClick={() => sheets.open({ kind: 'statement', id: newId('statement'), about: null })}
          >
            <PlusIcon aria-hidden />
            {t('causal.statement.button')}
          </Button>
        )}
      </section>
      <section aria-labelledby="koblinger">
        <h3 id="koblinger">{t('causal.words.links')}</h3>
        <LinkList causes={causes} isShown={() => true} none={t('causal.words.noLinks')} />
        {may('flag') && (
          <Button
            variant="secondary"
            data-size="sm"
            onClick={() => sheets.open({ kind: 'link', from: null, to: null })}
          >
            <PlusIcon aria-hidden />
            {t('causal.words.newLink')}
          </Button>
        )}
      </section>
    </div>
  )
}
