import type { TFunction } from 'i18next'
import type { BoardId } from '../ids.ts'
import { linkInWords } from './causes/link-words.ts'
import { handledLines } from './handled-words.ts'
import type { Outcome, OutcomeBoard, OutcomeConflict, OutcomeLink, OutcomeNotice, OutcomeRemark } from './types.ts'

/** "Bord 3" or "Plenum". */
export function boardName(t: TFunction, { tableNumber }: OutcomeBoard): string {
  return tableNumber === null ? t('workshop.plenary') : t('workshop.table', { number: tableNumber })
}

/** The name of a board of the outcome by its id. */
export function boardNameIn(t: TFunction, outcome: Pick<Outcome, 'boards'>, boardId: BoardId | undefined): string {
  const board = outcome.boards.find((listed) => listed.boardId === boardId)
  return board ? boardName(t, board) : ''
}

/** "1. halvår 2028" for "2028-1"; "" for null. */
export function halfYearText(t: TFunction, halfYear: string | null): string {
  const [year, half] = halfYear?.split('-') ?? []
  return year && half ? t(half === '1' ? 'outcome.halfYear.1' : 'outcome.halfYear.2', { year }) : ''
}

/** The parties of a conflict by name: "Plan A, 2.1 Mål B". */
export function partiesText(t: TFunction, { parties }: { parties: readonly { name: string }[] }): string {
  return parties.map(({ name }) => name || t('outcome.goneParty')).join(', ')
}

/** A conflict on one line, with the board that flagged it and what was made of it. */
export function conflictText(t: TFunction, outcome: Pick<Outcome, 'boards'>, conflict: OutcomeConflict): string {
  const line = t('outcome.conflictLine', {
    board: boardNameIn(t, outcome, conflict.boardId),
    kind: t(`board.conflictKind.${conflict.kind}`),
    severity: t(`board.severity.${conflict.severity}`).toLowerCase(),
    parties: partiesText(t, conflict),
    sentence: conflict.sentence ? ` «${conflict.sentence}»` : '',
  })
  const handled = handledLines(t, conflict)
  return handled.length > 0 ? [line.replace(/\.$/, ''), ...handled].join('. ') : line
}

/** A link of a causal picture in words. */
export function linkWords(t: TFunction, { from, to, effect }: Omit<OutcomeLink, 'boardId'>): string {
  const nameOf = ({ name }: { name: string }) => name || t('outcome.goneParty')
  return linkInWords(t, { effect }, nameOf(from), nameOf(to))
}

/** A link on one line, with the board that drew it. */
export function linkText(t: TFunction, outcome: Pick<Outcome, 'boards'>, link: OutcomeLink): string {
  return t('outcome.remarkLine', { board: boardNameIn(t, outcome, link.boardId), text: linkWords(t, link) })
}

/** A remark or an ambition on one line, with the board that wrote it. */
export function remarkText(
  t: TFunction,
  outcome: Pick<Outcome, 'boards'>,
  remark: Pick<OutcomeRemark, 'boardId' | 'text'>,
): string {
  return t('outcome.remarkLine', { board: boardNameIn(t, outcome, remark.boardId), text: remark.text })
}

/** Person-months as they are written in Norwegian. */
function amountText(months: number): string {
  return String(months).replace('.', ',')
}

/** What a reader must know, in one plain sentence. */
export function noticeText(t: TFunction, outcome: Pick<Outcome, 'boards' | 'plans'>, notice: OutcomeNotice): string {
  const plan = outcome.plans.find(({ cardId }) => cardId === notice.cardId)
  const { decision, lane } = plan?.results.find(({ boardId }) => boardId === notice.boardId) ?? {}
  return t(`outcome.notice.${notice.code}`, {
    plan: plan?.name ?? '',
    planType: notice.planType ? t(`planning.planType.${notice.planType}`) : '',
    board: boardNameIn(t, outcome, notice.boardId),
    decision: decision ? t(`board.decision.${decision}`) : '',
    lane: lane ?? '',
    count: notice.count ?? 0,
    foundation: outcome.plans.find(({ cardId }) => cardId === notice.foundation)?.name ?? '',
    year: notice.year ?? '',
    months: notice.personMonths === undefined ? '' : amountText(notice.personMonths),
  })
}
