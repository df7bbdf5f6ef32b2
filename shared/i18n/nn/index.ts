import type { Catalogue } from '../translate.ts'
import { access } from './access.ts'
import { agenda } from './agenda.ts'
import { board } from './board.ts'
import { causal } from './causal.ts'
import { causes } from './causes.ts'
import { errors } from './errors.ts'
import { evidence, knowledge } from './evidence.ts'
import { goalCards } from './goal-cards.ts'
import { goalForm } from './goal-form.ts'
import { handling } from './handling.ts'
import { late } from './late.ts'
import { matrix } from './matrix.ts'
import { merge } from './merge.ts'
import { outcome } from './outcome.ts'
import { planning } from './planning.ts'
import { plansystem } from './plansystem.ts'
import { poll } from './poll.ts'
import { projector } from './projector.ts'
import { needs, screening } from './screening.ts'
import { tables } from './tables.ts'
import { timeline } from './timeline.ts'
import { ui } from './ui.ts'
import { workshop } from './workshop.ts'

export const nn: Catalogue = {
  access,
  agenda,
  board,
  causal,
  causes,
  errors,
  evidence,
  knowledge,
  goalCards,
  goalForm,
  handling,
  late,
  matrix,
  merge,
  needs,
  outcome,
  planning,
  plansystem,
  poll,
  projector,
  screening,
  tables,
  timeline,
  ui,
  workshop,
}
