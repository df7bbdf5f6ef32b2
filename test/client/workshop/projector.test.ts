import { expect, test } from 'vitest'
import { clockFace } from '../../../client/workshop/projector/clock-face.ts'
import { pictureTitle } from '../../../client/workshop/projector/picture-title.ts'
import { spotlightName } from '../../../client/workshop/projector/spotlight-name.ts'
import { nb } from '../../../shared/i18n/nb/index.ts'
import { createI18n } from '../../../shared/i18n/translate.ts'
import { makeId } from '../../../shared/ids.ts'
import type { Spotlight } from '../../../shared/workshop/spotlight.ts'
import { goals, lanes, plans } from '../../fixtures/board-samples.ts'

const { t } = createI18n({ nb, nn: {}, en: {} })
const boardId = makeId('board', 'table3')
const plenaryBoardId = makeId('board', 'plenary')
const table = { id: makeId('table', 'three'), number: 3, topic: 'Klima', boardId }
const workshop = { title: 'Planbehov', tables: [table], lanes }
const view = { workshop, plans, goals }
const [lane] = lanes as [(typeof lanes)[number]]
const [plan] = plans as [(typeof plans)[number]]
const [goal] = goals as [(typeof goals)[number]]

test.each<[Spotlight, string, string]>([
  [{ view: 'board', boardId: plenaryBoardId }, 'Plenum', 'Dette ligger på den felles tavla'],
  [{ view: 'board', boardId }, 'Bord 3', 'Slik prioriterer bord 3: Klima'],
  [{ view: 'lane', boardId, laneId: lane.id }, `Bord 3: ${lane.name}`, 'Slik prioriterer bord 3: Klima'],
  [{ view: 'lane', boardId, laneId: makeId('lane', 'gone') }, 'Bord 3: et felt', 'Slik prioriterer bord 3: Klima'],
  [{ view: 'card', boardId, cardId: plan.id }, `Bord 3: ${plan.name}`, 'Slik prioriterer bord 3: Klima'],
  [{ view: 'card', boardId, cardId: goal.id }, 'Bord 3: 1 Mål 1', 'Slik prioriterer bord 3: Klima'],
  [{ view: 'card', boardId, cardId: makeId('proposal', 'own1') }, 'Bord 3: et kort', 'Slik prioriterer bord 3: Klima'],
  [{ view: 'conflicts', boardId }, 'Bord 3: målkonflikter', 'Målkonflikter hos bord 3'],
  [{ view: 'conflicts', boardId: plenaryBoardId }, 'Plenum: målkonflikter', 'Målkonflikter på den felles tavla'],
  [{ view: 'wheel', boardId }, 'Bord 3: årshjul', 'Slik legger bord 3 planarbeidet gjennom perioden'],
  [{ view: 'wheel', boardId: plenaryBoardId }, 'Plenum: årshjul', 'Slik er planarbeidet lagt gjennom perioden'],
  [{ view: 'poll' }, 'Temperaturmåling', 'Temperaturmåling'],
  [{ view: 'spread' }, 'Sprik mellom bordene', 'Her er bordene mest uenige'],
  [{ view: 'agenda' }, 'Agenda og klokke', 'Her er vi nå'],
  [{ view: 'join' }, 'Kode til deltakerne', 'Planbehov'],
])('[PJ7] %j is named %s, and its picture is titled %s', (spotlight, name, title) => {
  expect(spotlightName(t, view, spotlight)).toBe(name)
  expect(pictureTitle(t, workshop, spotlight)).toBe(title)
})

test.each([
  [600_000, '10:00'],
  [599_001, '10:00'],
  [599_000, '9:59'],
  [1, '0:01'],
  [0, '0:00'],
  [-999, '0:00'],
  [-65_000, '+1:05'],
  [-9_000, '+0:09'],
  [4 * 3_600_000, '240:00'],
])('[PJ6] %d ms left are shown as %s', (leftMs, face) => {
  expect(clockFace(leftMs)).toBe(face)
})
