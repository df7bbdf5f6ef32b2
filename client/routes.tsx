import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { addresses } from '../shared/protocol/addresses.ts'
import { withAllTexts } from './ui/i18n.ts'

type Screen = LazyExoticComponent<ComponentType>

/** A screen that is fetched when it is first shown: a participant's device never loads the planner's views. */
function screen<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name): Screen {
  return lazy(async () => ({ default: (await load())[name] }))
}

/** A screen of others than participants, with its texts. */
function deskScreen<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name): Screen {
  return screen(() => withAllTexts(load()), name)
}

/** Every address of the client, with the screen it shows. Path parameters are read by the screens with wouter's useParams. */
export const routes: readonly { path: string; Screen: Screen }[] = [
  { path: addresses.home, Screen: screen(() => import('./access/Home.tsx'), 'Home') },
  { path: addresses.join, Screen: screen(() => import('./access/Join.tsx'), 'Join') },
  { path: addresses.joinWithCode, Screen: screen(() => import('./access/JoinWithCode.tsx'), 'JoinWithCode') },
  { path: addresses.link, Screen: screen(() => import('./access/OpenLink.tsx'), 'OpenLink') },
  { path: addresses.strategies, Screen: deskScreen(() => import('./planning/Strategies.tsx'), 'Strategies') },
  { path: addresses.strategy, Screen: deskScreen(() => import('./planning/Strategy.tsx'), 'Strategy') },
  { path: addresses.catalogue, Screen: deskScreen(() => import('./planning/Catalogue.tsx'), 'Catalogue') },
  { path: addresses.planImport, Screen: deskScreen(() => import('./planning/PlanImport.tsx'), 'PlanImport') },
  { path: addresses.goals, Screen: deskScreen(() => import('./planning/Goals.tsx'), 'Goals') },
  { path: addresses.planSystem, Screen: deskScreen(() => import('./planning/system/PlanSystem.tsx'), 'PlanSystem') },
  {
    path: addresses.evidence,
    Screen: deskScreen(() => import('./planning/evidence/EvidencePage.tsx'), 'EvidencePage'),
  },
  { path: addresses.desk, Screen: deskScreen(() => import('./workshop/desk/Desk.tsx'), 'Desk') },
  { path: addresses.setup, Screen: deskScreen(() => import('./workshop/setup/Setup.tsx'), 'Setup') },
  { path: addresses.qrSheet, Screen: deskScreen(() => import('./workshop/qr/QrSheet.tsx'), 'QrSheet') },
  { path: addresses.merge, Screen: deskScreen(() => import('./outcome/merge/Merge.tsx'), 'Merge') },
  { path: addresses.outcome, Screen: deskScreen(() => import('./outcome/Outcome.tsx'), 'Outcome') },
  { path: addresses.projector, Screen: deskScreen(() => import('./workshop/projector/Projector.tsx'), 'Projector') },
  { path: addresses.seat, Screen: screen(() => import('./board/screen/SeatScreen.tsx'), 'SeatScreen') },
  {
    path: addresses.deskBoard,
    Screen: deskScreen(() => import('./board/screen/DeskBoardScreen.tsx'), 'DeskBoardScreen'),
  },
]
