import type { Catalogue } from '../translate.ts'
import { access } from './access.ts'
import { agenda } from './agenda.ts'
import { board } from './board.ts'
import { causes } from './causes.ts'
import { errors } from './errors.ts'
import { evidence } from './evidence.ts'
import { goalCards, goalLevel } from './goal-cards.ts'
import { halfYear } from './half-year.ts'
import { handlingSaid } from './handling.ts'
import { places } from './places.ts'
import { planTies } from './plan-ties.ts'
import { planType } from './plan-type.ts'
import { screening } from './screening.ts'
import { timeSaid } from './time-said.ts'
import { ui } from './ui.ts'

/** The texts of a participant's way in and of a board: less than half of all, so that a tablet is not kept waiting for the planner's. */
export const atTable: Catalogue = {
  access,
  agenda,
  board,
  causes,
  errors,
  evidence,
  goalCards,
  handling: handlingSaid,
  outcome: { halfYear },
  planning: { goalLevel, planType },
  plansystem: planTies,
  screening,
  timeline: timeSaid,
  ui,
  workshop: places,
}
