import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { ConflictId } from '../../../shared/ids.ts'
import { ShowOnProjector } from '../sheets/ShowOnProjector.tsx'
import { useSheets } from '../sheets/sheet-stack.ts'
import { type Finding, type Findings, kinds, mostTold } from './findings.ts'

interface SaysPanelProps {
  /** Null before they are worked out. */
  findings: (Findings & { isCurrent: boolean }) | null
  /** The key of the one the picture shows. */
  told: string | null
  /** Shows one in the picture, or none. */
  onTell: ((key: string | null) => void) | null
}

/** What the picture says, in words: goals that pull against each other and why, feedback loops, entangled plans. */
export function SaysPanel({ findings, told, onTell }: SaysPanelProps) {
  const { t } = useTranslation()
  const sheets = useSheets()
  // Without the picture the conflicts stand in a list of their own.
  const shown = onTell ? kinds : kinds.filter((kind) => kind !== 'conflicts')
  const isNothing = findings && kinds.every((kind) => findings[kind].length === 0)
  return (
    <section className="pv-says" aria-labelledby="bildet-sier">
      <h3 id="bildet-sier">{t('causal.says.title')}</h3>
      {/* Only what was found is said aloud: the picture is looked at after every change. */}
      {!findings?.isCurrent && <p className="pv-sheet-help">{t('causal.says.working')}</p>}
      <p className="pv-sheet-help" role="status">
        {findings?.isCurrent && isNothing && t('causal.says.nothing')}
      </p>
      {findings &&
        shown.map((kind) => (
          <FindingList
            key={kind}
            title={t(`causal.says.${kind}`)}
            findings={findings[kind].filter(({ key }, index) => index < mostTold || key === told)}
            more={findings.more[kind]}
            told={told}
            onTell={onTell}
            onOpen={
              kind === 'conflicts' ? (key) => sheets.open({ kind: 'handle', conflictId: key as ConflictId }) : null
            }
          />
        ))}
      {findings?.cut && <p className="pv-sheet-help">{t('causal.says.cut')}</p>}
    </section>
  )
}

interface FindingListProps extends Pick<SaysPanelProps, 'told' | 'onTell'> {
  title: string
  findings: readonly Finding[]
  more: number
  /** Opens what one is about. */
  onOpen: ((key: string) => void) | null
}

function FindingList({ title, findings, more, told, onTell, onOpen }: FindingListProps) {
  const { t } = useTranslation()
  if (findings.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul className="pv-says-list">
        {findings.map((finding) => (
          <li key={finding.key} data-told={finding.key === told || undefined}>
            <strong lang="nb">{finding.title}</strong>
            <p lang="nb">{finding.text}</p>
            {onTell && (
              <div className="pv-chosen-verbs">
                <Button
                  variant="secondary"
                  data-size="sm"
                  aria-pressed={finding.key === told}
                  aria-label={t('causal.says.showNamed', { title: finding.title })}
                  onClick={() => onTell(finding.key === told ? null : finding.key)}
                >
                  {t('causal.says.show')}
                </Button>
                {onOpen && (
                  <Button
                    variant="tertiary"
                    data-size="sm"
                    aria-label={t('handling.openNamed', { parties: finding.title })}
                    onClick={() => onOpen(finding.key)}
                  >
                    {t('handling.open')}
                  </Button>
                )}
                {finding.key === told && <ShowOnProjector picture={[...finding.nodes]} />}
              </div>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="pv-sheet-help">{t('causal.says.more', { count: more })}</p>}
    </>
  )
}
