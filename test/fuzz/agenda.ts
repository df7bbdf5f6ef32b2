import { boardVerbs } from '../../shared/board/verbs.ts'
import { makeId } from '../../shared/ids.ts'
import type { Phase } from '../../shared/workshop/phase.ts'

const arenas = ['tables', 'plenary'] as const

/** Phases of a story: some open everything, some a few verbs, in both arenas. */
export const agenda: readonly Phase[] = arenas.flatMap((arena) =>
  [boardVerbs, boardVerbs, boardVerbs.slice(0, 3), boardVerbs.slice(3)].map((verbs, index) => ({
    id: makeId('phase', `${arena}-${index}`),
    title: `${arena}: ${verbs.join(', ')}`,
    instruction: 'Gjør det.',
    kind: 'openUp',
    arena,
    verbs: [...verbs],
    picture: 'board',
    minutes: 10,
  })),
)
