import { expect, test } from 'vitest'
import { findingsOf, findingWith } from '../../../../client/board/causes/findings.ts'
import { linkKey } from '../../../../shared/board/records/link.ts'
import { nb } from '../../../../shared/i18n/nb/index.ts'
import { createI18n } from '../../../../shared/i18n/translate.ts'
import { analyseCauses } from '../../../../shared/outcome/causes/analyse-causes.ts'
import { board, conflict, conflictId, goalId, planId, statementId } from '../../../shared/outcome/sample-workshop.ts'

const { t } = createI18n({ nb, nn: {}, en: {} })

test('[GC47] goals, loops, plans and conflicts are told in words, each with its part of the picture', () => {
  const [dear, few] = [statementId(1), statementId(2)]
  const state = board({
    statements: [dear, few].map((id) => ({ id, text: id, about: null, raisedBy: null })),
    links: [
      [linkKey(planId(1), goalId(1)), { effect: 1 }],
      [linkKey(planId(1), dear), { effect: 1 }],
      [linkKey(dear, few), { effect: -1 }],
      [linkKey(few, dear), { effect: 1 }],
      [linkKey(dear, goalId(2)), { effect: -2 }],
    ],
    conflicts: [conflict(1, { parties: [planId(1), goalId(2)], sentence: 'Det blir for dyrt' })],
  })
  const known = [planId(1), goalId(1), goalId(2)]
  const findings = findingsOf(t, analyseCauses(known, state), state, (id) => id.slice(4))
  expect(findings.apart.map(({ title, text }) => [title, text])).toEqual([
    ['«goal1» mot «goal2»', '«plan1» støtter «goal1». Samtidig: «plan1» støtter «stat1», som motvirker «goal2»'],
  ])
  expect(findings.loops.map(({ title, text }) => [title, text])).toEqual([
    ['Balanserende sløyfe', '«stat1» motvirker «stat2», som støtter «stat1»'],
  ])
  expect(findings.entangled.map(({ title, text }) => [title, text.replaceAll('\u00a0', ' ')])).toEqual([
    ['plan1', 'Støtter ett mål og motvirker et annet: 1 par. Part i 1 målkonflikt'],
  ])
  expect(findings.conflicts.map(({ title, text }) => [title, text])).toEqual([['plan1 mot goal2', 'Det blir for dyrt']])
  const chain = findingWith(findings, conflictId(1))
  expect([...(chain?.nodes ?? [])].sort()).toEqual([dear, goalId(2), planId(1)].sort())
  expect(chain?.links).toEqual(new Set([linkKey(planId(1), dear), linkKey(dear, goalId(2))]))
  expect(findings.loops[0]?.links).toEqual(new Set([linkKey(dear, few), linkKey(few, dear)]))
})
