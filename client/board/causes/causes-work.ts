import type { LinkKey } from '../../../shared/board/records/link.ts'
import type { NodeId } from '../../../shared/ids.ts'
import { analyseCauses, type CausesState } from '../../../shared/outcome/causes/analyse-causes.ts'
import { candidatePairs } from '../../../shared/outcome/causes/candidate-pairs.ts'
import { fitPoster, type PosterRoom } from './fit-poster.ts'
import { layoutCauses, type NodeText } from './layout-causes.ts'

/** What is drawn of a picture. */
export interface Drawn {
  readonly texts: readonly NodeText[]
  readonly links: readonly LinkKey[]
}

/**
 * What is worked out beside the page: on a slow tablet a thick picture takes a second to lay out and to analyse, and the
 * finger that draws in it must not wait.
 */
export const causesWork = {
  layout: ({ texts, links }: Drawn) => layoutCauses(texts, links),
  poster: ({ texts, links, room }: Drawn & { readonly room: PosterRoom }) => fitPoster(texts, links, room),
  analyse: ({ known, state }: { readonly known: readonly NodeId[]; readonly state: CausesState }) =>
    analyseCauses(known, state),
  pairs: candidatePairs,
}

type Work = typeof causesWork
export type Task = keyof Work
export type Question<K extends Task> = Parameters<Work[K]>[0]
export type Answer<K extends Task> = ReturnType<Work[K]>

/** What is sent to the worker. */
export interface Job<K extends Task = Task> {
  readonly task: K
  readonly question: Question<K>
}
