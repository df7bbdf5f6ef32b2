import { expect, test } from 'vitest'
import { lateSentence } from '../../../client/workshop/desk/late/late-sentence.ts'
import type { LateChange } from '../../../shared/board/late-change.ts'
import { nb } from '../../../shared/i18n/nb/index.ts'
import { createI18n } from '../../../shared/i18n/translate.ts'

const { t } = createI18n({ nb, nn: {}, en: {} })
const say = (change: LateChange) => lateSentence(t, change, (names) => names.join(' og '))
const name = 'Klimaplan'

test('[UU93] each kind of late work is told as what it did', () => {
  const fit = 'open'
  expect(
    [
      say({ kind: 'placed', name, lane: 'Start 2028', fit }),
      say({ kind: 'placed', name, lane: null, fit }),
      say({ kind: 'decided', name, decision: 'revise', fit }),
      say({ kind: 'decided', name, decision: null, fit }),
      say({ kind: 'timed', name, timing: { start: '2028-1', finish: '2029-2' }, fit }),
      say({ kind: 'timed', name, timing: null, fit }),
      say({ kind: 'withdrawn', name, fit }),
      say({ kind: 'flagged', parties: [name, ''], fit }),
      say({ kind: 'stated', text: 'Boliger blir for dyre.', fit }),
      say({ kind: 'linked', from: name, to: 'Bolig', effect: -2, fit }),
      say({ kind: 'linked', from: name, to: '', effect: null, fit }),
      say({ kind: 'remarked', text: 'Uenige.', fit }),
    ].join('\n'),
  ).toBe(`flyttet Klimaplan til Start 2028
flyttet Klimaplan til Ikke plassert
satte Klimaplan til Revideres
fjernet beslutningen for Klimaplan
tidfestet Klimaplan: 1. halvår 2028 til 2. halvår 2029
fjernet tidfestingen av Klimaplan
trakk forslaget Klimaplan
flagget en målkonflikt mellom Klimaplan og noe som er borte
skrev påstanden «Boliger blir for dyre.»
sa at Klimaplan motvirker Bolig
fjernet koblingen fra Klimaplan til noe som er borte
skrev merknaden «Uenige.»`)
})

test('[UU93] what can no longer be done is said with the reason', () => {
  const gone = say({ kind: 'placed', name, lane: '', fit: 'laneGone' })
  expect(gone).toBe('flyttet Klimaplan til et felt som er fjernet (kan ikke legges inn: feltet er fjernet)')
  expect(say({ kind: 'proposed', name, fit: 'stands' })).toBe('foreslo Klimaplan (er allerede slik)')
})

test('[GT35] late answers to the screening are told with plan, question and answer', () => {
  const about = { kind: 'screened', name, question: 'purpose', fit: 'open' } as const
  expect(say({ ...about, answer: 'no' })).toBe('svarte «Nei» for Klimaplan på spørsmålet «Er formålet klart?»')
  expect(say({ ...about, answer: null })).toBe('fjernet svaret for Klimaplan på spørsmålet «Er formålet klart?»')
})

test('[GC84] late work on a conflict is told with how it was handled', () => {
  const change = { kind: 'conflictChanged' as const, parties: ['Vern', 'Hytter'], fit: 'open' as const }
  expect(say(change)).toBe('endret målkonflikten mellom Vern og Hytter')
  expect(say({ ...change, handled: { status: 'lifted', handling: { way: 'liftPolitically' } } })).toBe(
    'endret målkonflikten mellom Vern og Hytter (Løftet; Løftes til politisk avklaring)',
  )
  expect(say({ ...change, handled: { status: 'lifted' }, loses: ['handling', 'affected'] })).toBe(
    'endret målkonflikten mellom Vern og Hytter (Løftet; det tavla nå sier om håndtering og hvem som blir berørt, blir borte)',
  )
})
