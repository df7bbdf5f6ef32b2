import { Details } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardId } from '../../shared/ids.ts'
import { groundText } from '../../shared/outcome/causes/chain-words.ts'
import { linkWords } from '../../shared/outcome/outcome-words.ts'
import type { Outcome } from '../../shared/outcome/types.ts'
import { BoardBadge } from './BoardBadge.tsx'
import { OutcomeMatrix } from './OutcomeMatrix.tsx'

/** What the boards' causal pictures say: goals that pull against each other first, links and statements on request. */
export function CausesList({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation()
  const { apart, links, statements } = outcome.causes ?? { apart: [], links: [], statements: [] }
  if (links.length + statements.length === 0) return <p className="pv-outcome-muted">{t('causal.outcome.none')}</p>
  return (
    <>
      {apart.length === 0 && <p className="pv-outcome-muted">{t('causal.outcome.noApart')}</p>}
      <ul className="pv-outcome-list" aria-label={t('causal.outcome.apart')}>
        {apart.map(({ boardId, goals, chains }) => (
          <Said key={`${boardId} ${goals.map(({ id }) => id).join(' ')}`} outcome={outcome} boardId={boardId}>
            <strong>{t('causal.says.pair', { a: goals[0]?.name ?? '', b: goals[1]?.name ?? '' })}</strong>
            <p>{groundText(t, chains)}</p>
          </Said>
        ))}
      </ul>
      {links.length > 0 && (
        <Details data-size="sm">
          <Details.Summary>{t('causal.outcome.links', { count: links.length })}</Details.Summary>
          <Details.Content>
            <ul className="pv-outcome-list">
              {links.map((link) => (
                <Said key={`${link.boardId} ${link.from.id} ${link.to.id}`} outcome={outcome} boardId={link.boardId}>
                  <p>{linkWords(t, link)}</p>
                  {link.note && <p className="pv-outcome-muted">{t('outcome.quoted', { text: link.note })}</p>}
                </Said>
              ))}
            </ul>
          </Details.Content>
        </Details>
      )}
      <OutcomeMatrix outcome={outcome} links={links} />
      {statements.length > 0 && (
        <Details data-size="sm">
          <Details.Summary>{t('causal.outcome.statements', { count: statements.length })}</Details.Summary>
          <Details.Content>
            <ul className="pv-outcome-list">
              {statements.map(({ id, boardId, text, about }) => (
                <Said key={`${boardId} ${id}`} outcome={outcome} boardId={boardId}>
                  <p>{text}</p>
                  {about && <p className="pv-outcome-muted">{about.name}</p>}
                </Said>
              ))}
            </ul>
          </Details.Content>
        </Details>
      )}
    </>
  )
}

function Said({ outcome, boardId, children }: { outcome: Outcome; boardId: BoardId; children: ReactNode }) {
  return (
    <li className="pv-outcome-item">
      <BoardBadge outcome={outcome} boardId={boardId} />
      <div>{children}</div>
    </li>
  )
}
