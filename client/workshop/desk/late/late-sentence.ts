import type { TFunction } from 'i18next'
import type { LateChange } from '../../../../shared/board/late-change.ts'
import { actOf } from '../../../../shared/board/records/link.ts'
import { handledLines } from '../../../../shared/outcome/handled-words.ts'
import { halfYearText } from '../../../../shared/outcome/outcome-words.ts'

/** What a late update did to one thing, as a sentence without who; and, where it cannot be done any more, why. */
export function lateSentence(t: TFunction, change: LateChange, list: (names: string[]) => string): string {
  const sentence = whatItDid(t, change, list)
  return change.fit === 'open' ? sentence : t(`late.fit.${change.fit}`, { sentence })
}

function whatItDid(t: TFunction, change: LateChange, list: (names: string[]) => string): string {
  const named = (name: string) => name || t('late.change.goneName')
  switch (change.kind) {
    case 'placed': {
      const lane = change.lane === null ? t('board.canvas.unplaced') : change.lane || t('late.change.goneLane')
      return t('late.change.placed', { name: named(change.name), lane })
    }
    case 'screened': {
      const about = { name: named(change.name), question: t(`screening.question.${change.question}`) }
      return change.answer === null
        ? t('needs.late.unscreened', about)
        : t('needs.late.screened', { ...about, answer: t(`screening.answer.${change.answer}`) })
    }
    case 'decided': {
      const name = named(change.name)
      return change.decision === null
        ? t('late.change.undecided', { name })
        : t('late.change.decided', { name, decision: t(`board.decision.${change.decision}`) })
    }
    case 'timed': {
      const name = named(change.name)
      if (!change.timing) return t('late.change.untimed', { name })
      const { start, finish } = change.timing
      return t('late.change.timed', { name, start: halfYearText(t, start), finish: halfYearText(t, finish) })
    }
    case 'proposed':
    case 'proposalChanged':
    case 'withdrawn':
      return t(`late.change.${change.kind}`, { name: named(change.name) })
    case 'flagged':
    case 'conflictChanged':
    case 'unflagged': {
      const sentence = t(`late.change.${change.kind}`, { parties: list(change.parties.map(named)) })
      const loses = change.loses?.map((part) => t(`handling.late.parts.${part}`)) ?? []
      const handled = [
        ...handledLines(t, change.handled ?? {}),
        ...(loses.length > 0 ? [t('handling.late.loses', { parts: list(loses) })] : []),
      ].join('; ')
      return handled ? t('handling.late.sentence', { sentence, handled }) : sentence
    }
    case 'stated':
    case 'statementChanged':
    case 'unstated':
      return t(`causes.late.${change.kind}`, { text: change.text })
    case 'linked': {
      const ends = { from: named(change.from), to: named(change.to) }
      return change.effect === null
        ? t('causes.late.unlinked', ends)
        : t(`causes.late.linked.${actOf({ effect: change.effect })}`, ends)
    }
    case 'remarked':
    case 'remarkChanged':
    case 'unremarked':
      return t(`late.change.${change.kind}`, { text: change.text })
  }
}
