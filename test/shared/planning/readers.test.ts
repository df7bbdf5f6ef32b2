import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guardFormula, unguardFormula } from '../../../shared/planning/formula-guard.ts'
import { planTypes } from '../../../shared/planning/plan-type.ts'
import { readDate } from '../../../shared/planning/read-date.ts'
import { readDecision } from '../../../shared/planning/read-decision.ts'
import { readEffort } from '../../../shared/planning/read-effort.ts'
import { planTypeTextFor, readPlanType } from '../../../shared/planning/read-plan-type.ts'
import { readStatutory } from '../../../shared/planning/read-statutory.ts'
import { oddText } from './any-cells.ts'

describe('decision from status', () => {
  test.each([
    ['Rulleres (utgår ikke)', 'revise'],
    ['Rulleres', 'revise'],
    ['Rullering', 'revise'],
    ['Revideres (oppstart 2020, 1. gangs behandling etter samfunnsdelen i 2021)', 'revise'],
    ['Videreføres inntil ny arealdel legges fram', 'continue'],
    ['Videreføres som kommunedelplan inntil ny arealdel er vedtatt', 'continue'],
    ['Videreføres (kommunedirektørens anbefaling: revideres ikke)', 'continue'],
    ['Oppheves (innarbeidet i kommuneplanens arealdel)', 'repeal'],
    ['Ny (planprogram)', 'new'],
    ['Ny (oppstart varslet)', 'new'],
    ['NY', 'new'],
    ['Erstattes av', 'replace'],
    ['Erstattes av temaplan for klima', 'replace'],
    ['Utsettes til 2029, deretter revideres', 'postpone'],
    ['Løses uten plan', 'noPlan'],
    ['Utgår ikke; rulleres', 'revise'],
    ['Skal ikke lenger videreføres, oppheves', 'repeal'],
  ])('[PL23] «%s» is %s', (status, decision) => {
    expect(readDecision(status)?.value).toBe(decision)
  })
  test.each([
    ['Erstatter plan for 2019-2022', 'revise'],
    ['Revideres ikke', 'continue'],
    ['Skal ikke revideres', 'continue'],
  ])('[PL24] «%s» is %s', (status, decision) => {
    expect(readDecision(status)?.value).toBe(decision)
  })
  test.each(['Vedtatt', 'Under arbeid (på høring)', '', 'Oppheves ikke', 'Nybygg', 'Fornyelsen', '(rulleres)'])(
    '[PL24] «%s» names no decision',
    (status) => {
      expect(readDecision(status)).toBeNull()
    },
  )
})

describe('plan type', () => {
  test.each([
    ['Kommuneplanens arealdel', 'landUsePart', true],
    ['Kommunedelplan (areal)', 'landUseSubPlan', true],
    ['kommunedelplan  (AREAL)', 'landUseSubPlan', true],
    ['Kommunedelplan', 'thematicSubPlan', false],
    ['Reguleringsplan (områderegulering)', 'areaZoning', false],
    ['Reguleringsplan', 'detailZoning', false],
    ['Strategiplan', 'strategy', false],
    ['Kommuneplanens samfunnsdel og arealdel', 'municipalPlan', false],
  ])('[PL25] «%s» is %s', (text, type, exact) => {
    expect(readPlanType(text, 'Noe')).toEqual({ value: type, exact })
  })
  test('[PL25] a blank type is read from the name, a written one is not', () => {
    expect(readPlanType(' ', 'Temaplan for kultur')?.value).toBe('themePlan')
    expect(readPlanType('Klimaplan', 'Temaplan for kultur')).toBeNull()
  })
  test('[PL44] the text that stands for a type reads as the type, whatever was written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...planTypes), fc.string(), fc.string(), (type, text, name) => {
        const kept = planTypeTextFor(type, text, name)
        expect(readPlanType(kept, name)?.value ?? 'other').toBe(type)
      }),
    )
  })
})

describe('dates', () => {
  test.each([
    ['2018', '2018', true],
    ['2018-02', '2018-02', true],
    ['2018-02-14', '2018-02-14', true],
    ['23.06.2021', '2021-06-23', true],
    ['3.6.2021', '2021-06-03', true],
    ['3.6.21', '2021-06-03', false],
    ['2018 (vår, Fellesnemnda)', '2018', false],
    ['2021-06-15 (årstall utledet av prosesslisten)', '2021-06-15', false],
    ['2016/2017', '2016', false],
    ['2020-2021', '2020', false],
    ['14. februar 2018', '2018-02-14', false],
    ['Februar 2018', '2018-02', false],
    ['Vedtatt 23.06.2021, sak 45/21', '2021-06-23', false],
    ['43501', '2019-02-05', false],
  ])('[PL26] «%s» is %s', (text, date, exact) => {
    expect(readDate(text)).toEqual({ value: date, exact })
  })
  test.each(['', 'hvert fjerde år', 'sak 45/21', '123', '31.02'])('[PL26] there is no date in «%s»', (text) => {
    expect(readDate(text)).toBeNull()
  })
  test('[PL26] a day the calendar does not have is not read as a day', () => {
    expect(readDate('31.02.2021')).toBeNull()
    expect(readDate('2021-02-29')).toEqual({ value: '2021', exact: false })
  })
})

describe('effort', () => {
  test.each([
    ['3', 'Månedsverk', 3, true],
    ['3,5', 'Månedsverk', 3.5, true],
    ['3.5', 'Månedsverk', 3.5, true],
    ['ca. 4', 'Månedsverk', 4, false],
    ['4 mv', 'Månedsverk', 4, false],
    ['1,5', 'Årsverk', 18, false],
    ['2 årsverk', 'Ressurser', 24, false],
    ['6 månedsverk', 'Årsverk', 6, false],
    ['1 000', 'Månedsverk', 1000, true],
  ])('[PL27] «%s» under %s is %s person-months', (text, header, months, exact) => {
    expect(readEffort(text, header)).toEqual({ value: months, exact })
  })
  test.each(['to', '3-4', '-2', '3 kroner', '1.2.3', 'ca.'])('[PL27] «%s» is no effort', (text) => {
    expect(readEffort(text, 'Månedsverk')).toBeNull()
  })
  test('[PL34] any number our export writes is read back as it was', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), (months) => {
        expect(readEffort(String(months), 'Månedsverk')).toEqual({ value: months + 0, exact: true })
      }),
    )
  })
})

describe('statutory', () => {
  test.each([
    ['ja', true, ''],
    ['X', true, ''],
    ['SANN', true, ''],
    ['Nei', false, ''],
    ['USANN', false, ''],
    ['Ja, kommuneloven § 26-1', true, 'Ja, kommuneloven § 26-1'],
    ['Kommuneloven § 26-1', true, 'Kommuneloven § 26-1'],
  ])('[PL28] «%s»', (text, value, basis) => {
    expect(readStatutory(text)).toMatchObject({ value, basis })
  })
  test.each(['kanskje', 'jada', 'neida', ''])('[PL28] «%s» is neither', (text) => {
    expect(readStatutory(text)).toBeNull()
  })
})

describe('formula guard', () => {
  const sign = fc.constantFrom('=', '+', '-', '@', '＝', '\t', '\r', '\n', '')
  const dangerous = fc
    .tuple(fc.constantFrom('', "'", "''", "'''"), fc.constantFrom('', ' ', '\t'), sign, fc.string({ maxLength: 5 }))
    .map((parts) => parts.join(''))
  test('[PL32] unguarding a guarded text gives it back, for every text', () => {
    fc.assert(
      fc.property(fc.oneof(oddText, dangerous), (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text)
      }),
    )
  })
  test('[PL32] no guarded text begins as a formula', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), dangerous), (text) => {
        expect(guardFormula(text)).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/)
      }),
    )
  })
})
