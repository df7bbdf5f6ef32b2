import type { Phase } from '../phase.ts'

/** A phase as a template has it: what it does; its words come from the language's texts. */
export type ScriptPhase = Readonly<Omit<Phase, 'id' | 'title' | 'instruction' | 'verbs'>> & {
  readonly verbs: readonly Phase['verbs'][number][]
}

/** The words of a phase. */
export interface PhaseText {
  readonly title: string
  readonly instruction: string
}

const everything = ['place', 'screen', 'decide', 'time', 'propose', 'flag', 'state', 'remark'] as const

/**
 * "Politiske ambisjoner", 3 h 45 min. Each by themselves first, then the table, then plenary; opening up before narrowing down,
 * and a round of reflection after each.
 */
export const ambitionsScript = {
  welcome: { kind: 'openUp', arena: 'plenary', verbs: [], picture: 'join', minutes: 10 },
  read: { kind: 'openUp', arena: 'tables', verbs: [], picture: 'agenda', minutes: 15 },
  lift: {
    kind: 'openUp',
    arena: 'tables',
    verbs: ['place', 'propose', 'state', 'remark'],
    picture: 'agenda',
    minutes: 40,
  },
  choose: {
    kind: 'narrow',
    arena: 'tables',
    verbs: ['place', 'decide', 'state', 'remark'],
    picture: 'agenda',
    minutes: 30,
  },
  pause: { kind: 'reflect', arena: 'tables', verbs: [], picture: 'agenda', minutes: 15 },
  conflicts: { kind: 'openUp', arena: 'tables', verbs: ['flag', 'state', 'remark'], picture: 'agenda', minutes: 35 },
  temperature: { kind: 'reflect', arena: 'tables', verbs: ['answer'], picture: 'poll', minutes: 10 },
  compare: { kind: 'reflect', arena: 'plenary', verbs: [], picture: 'spread', minutes: 20 },
  together: { kind: 'narrow', arena: 'plenary', verbs: [...everything], picture: 'board', minutes: 40 },
  end: { kind: 'reflect', arena: 'plenary', verbs: ['remark'], picture: 'board', minutes: 10 },
} as const satisfies Record<string, ScriptPhase>

/** "Planbehov", 3 h 45 min. */
export const needsScript = {
  welcome: { kind: 'openUp', arena: 'plenary', verbs: [], picture: 'join', minutes: 10 },
  read: { kind: 'openUp', arena: 'tables', verbs: [], picture: 'agenda', minutes: 15 },
  place: { kind: 'openUp', arena: 'tables', verbs: ['place', 'propose', 'remark'], picture: 'agenda', minutes: 40 },
  screen: {
    kind: 'narrow',
    arena: 'tables',
    verbs: ['place', 'screen', 'decide', 'remark'],
    picture: 'agenda',
    minutes: 25,
  },
  decide: { kind: 'narrow', arena: 'tables', verbs: ['decide', 'time', 'remark'], picture: 'agenda', minutes: 25 },
  pause: { kind: 'reflect', arena: 'tables', verbs: [], picture: 'agenda', minutes: 15 },
  conflicts: { kind: 'openUp', arena: 'tables', verbs: ['flag', 'state', 'remark'], picture: 'agenda', minutes: 25 },
  temperature: { kind: 'reflect', arena: 'tables', verbs: ['answer'], picture: 'poll', minutes: 10 },
  compare: { kind: 'reflect', arena: 'plenary', verbs: [], picture: 'spread', minutes: 20 },
  together: { kind: 'narrow', arena: 'plenary', verbs: [...everything], picture: 'board', minutes: 30 },
  end: { kind: 'reflect', arena: 'plenary', verbs: ['remark'], picture: 'board', minutes: 10 },
} as const satisfies Record<string, ScriptPhase>

/** All words of the templates in one language. They become the workshop's own and are edited there: data, not interface. */
export interface TemplateTexts {
  readonly ambitions: {
    readonly task: string
    readonly lanes: readonly [string, string, string, string]
    readonly script: Readonly<Record<keyof typeof ambitionsScript, PhaseText>>
  }
  readonly needs: {
    readonly task: string
    /** Lanes that are not years. */
    readonly lanes: {
      readonly start: string
      readonly later: string
      readonly nextTerm: string
      readonly noPlan: string
    }
    readonly script: Readonly<Record<keyof typeof needsScript, PhaseText>>
  }
}
