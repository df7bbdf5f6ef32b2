import type { Card } from '../../../shared/board/card.ts'
import { makeId } from '../../../shared/ids.ts'
import type { Plan } from '../../../shared/planning/plan.ts'
import { blankPlan } from '../../fixtures/blank-plan.ts'

type Row = readonly [
  name: string,
  planType: Plan['planType'],
  committee: string,
  effort: number | null,
  statutory?: true,
]

/** Names and committees from the open sources behind the example strategy; efforts are made up. */
const rows: readonly Row[] = [
  ['Kommuneplanens samfunnsdel med arealstrategi 2021-2040', 'societalPart', 'Kommunestyret', 20, true],
  ['Kommuneplanens arealdel', 'landUsePart', 'Formannskapet', 14, true],
  ['Kommunedelplan for kulturminner og kulturmiljøer', 'thematicSubPlan', '', 8],
  ['Plan for arkitektur', 'themePlan', '', 4],
  ['Temaplan naturmangfold', 'themePlan', 'Klima, miljø og utvikling', 6],
  ['Fysisk aktivitet, idrett og friluftsliv 2023-2026', 'themePlan', '', 4],
  ['Klimastrategi 2030', 'strategy', 'Klima, miljø og utvikling', 5],
  ['IKT-strategi 2011-2014', 'strategy', '', null],
  ['Innovasjonsstrategi 2015-2018', 'strategy', '', 3],
  ['Boligpolitisk strategi 2015-2026', 'strategy', 'Formannskapet', 5],
  ['Strategisk næringsplan 2015-2026', 'strategy', '', 5],
  ['Strategiplan for integrering og mangfold', 'strategy', '', 4],
  ['Temaplan for lokalsamfunnsutvikling på Borgen', 'themePlan', '', 6],
  ['Helhetlig ROS-analyse / Kriseberedskap', 'themePlan', '', 3, true],
  ['KDP E18 med bussvei og hovedsykkelvei', 'landUseSubPlan', '', 12],
  ['Områdeplan Føyka-Elvely', 'areaZoning', '', 9],
  ['Temaplan psykisk helse og rus', 'themePlan', '', 6],
  ['Kulturplan', 'themePlan', '', 4],
]

/** As many plan cards as asked for; the names come again with a number. */
export function makeCards(count: number): Card[] {
  return Array.from({ length: count }, (_, index) => {
    const [name, planType, committee, effort, statutory = false] = rows[index % rows.length] as Row
    const round = Math.floor(index / rows.length)
    const plan: Plan = {
      ...blankPlan,
      id: makeId('plan', String(index).padStart(4, '0')),
      name: round === 0 ? name : `${name} (${round + 1})`,
      planType,
      committee,
      effort,
      statutory,
    }
    return { kind: 'plan', id: plan.id, plan }
  })
}
