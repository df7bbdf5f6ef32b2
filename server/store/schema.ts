import type { Generated } from 'kysely'

/**
 * The tables as kysely sees them; the migrations make them. Both stores hold the same: text, integers, reals, bytes.
 * Instants are ISO 8601 text, truth values 0 or 1, small structures JSON text named `…_json`.
 */
export interface Schema {
  settings: { key: string; value: string }
  strategies: {
    id: string
    municipality: string
    term_from: number
    term_to: number
    constituted_on: string | null
    council_meeting_on: string | null
    example: number
    created_at: string
  }
  strategy_capacities: { strategy_id: string; year: number; person_months: number }
  plans: PlanColumns & { id: string; strategy_id: string; position: number }
  goals: {
    id: string
    strategy_id: string
    position: number
    level: string
    number: string
    title: string
    text: string
    sdgs_json: string
  }
  plan_goals: { plan_id: string; goal_id: string; position: number }
  plan_foundations: { plan_id: string; foundation_id: string; position: number }
  goal_parents: { goal_id: string; parent_id: string; position: number }
  evidence: {
    id: string
    strategy_id: string
    position: number
    fact: string
    source: string
    year: number
    url: string | null
    series_json: string | null
  }
  evidence_plans: { evidence_id: string; plan_id: string; position: number }
  evidence_goals: { evidence_id: string; goal_id: string; position: number }
  trends: {
    id: string
    strategy_id: string
    position: number
    title: string
    text: string
    source: string | null
    year: number | null
  }
  workshops: {
    id: string
    strategy_id: string
    title: string
    template: string
    task: string
    /** Why the meeting is closed to the public; null while it is open. */
    closing_basis: string | null
    plenary_board_id: string
    join_code: string
    join_code_expires_at: string
    /** Raised when the links are renewed: cookies and links of an earlier generation are worth nothing. */
    link_generation: number
    control_version: number
    control_json: string
    created_at: string
    /** Of what is told of the polls; begins at 0. */
    polls_version: Generated<number>
  }
  lanes: {
    id: string
    workshop_id: string
    position: number
    name: string
    colour: string
    pattern: string
    capacity: number | null
    leaves_out: number
  }
  phases: {
    id: string
    workshop_id: string
    position: number
    title: string
    instruction: string
    kind: string
    arena: string
    verbs_json: string
    picture: string
    minutes: number
  }
  workshop_tables: {
    id: string
    workshop_id: string
    number: number
    topic: string
    board_id: string
    /** Counts up as devices take a seat, so that each gets a number at its table. */
    devices_seated: number
  }
  /** Seats that are taken at tables. A device that was moved has a second one waiting for it at its next table. */
  seats: {
    table_id: string
    device_number: number
    next_table_id: string | null
    next_number: number | null
    /** 1 once the device was given its next seat; this one goes when it shows up there. */
    has_left: number
  }
  workshop_plans: { workshop_id: string; plan_id: string; position: number }
  workshop_goals: { workshop_id: string; goal_id: string; position: number }
  /** `active_at`: when a device last worked there, to the minute or so. */
  boards: { id: string; workshop_id: string; table_id: string | null; active_at: string | null }
  board_updates: { board_id: string; seq: number; bytes: Uint8Array }
  /** The whole document after update `seq`; the newest per board is where loading starts. */
  board_snapshots: { board_id: string; seq: number; bytes: Uint8Array }
  /** Every board as it stood when a phase ended, and before it was made as it had been earlier. */
  earlier_boards: {
    id: string
    board_id: string
    /** The version of the control state it was kept under. */
    control_version: number
    /** Title of the phase that was under way; null before the agenda had begun. */
    phase: string | null
    why: string
    kept_at: string
    board_json: string
  }
  /** Updates that were refused because the board had been locked: work is never thrown away. */
  late_updates: { id: string; board_id: string; table_id: string | null; received_at: string; bytes: Uint8Array }
  polls: {
    id: string
    workshop_id: string
    position: number
    question: string
    form_json: string
    options_json: string
    stage: string
    phase: string | null
    /** Sums; never who, when or in which order. */
    counts_json: string
    /** While the round is open: fingerprints of the tokens that are spent, sorted. */
    spent_json: string
  }
  outcomes: {
    workshop_id: string
    version: number
    computed_at: string
    plans: number
    conflicts: number
    /** The frame of the document: everything of an Outcome but its plans and conflicts, which are rows. */
    frame_json: string
  }
  outcome_plans: PlanColumns & {
    workshop_id: string
    version: number
    position: number
    card_id: string
    proposed_on: string | null
    /** The goals it serves and the plans it builds on, by id and name. */
    goals_json: string
    foundations_json: string
  }
  outcome_results: {
    workshop_id: string
    version: number
    card_id: string
    board_id: string
    position: number
    lane: string | null
    rank: number | null
    decision: string | null
    replaced_by: string | null
    reason: string | null
    start: string | null
    finish: string | null
    /** The answers to the screening and what they suggested. */
    need_json: string | null
  }
  outcome_conflicts: {
    workshop_id: string
    version: number
    position: number
    conflict_id: string
    board_id: string
    kind: string
    severity: number
    sentence: string
    status: string | null
    affected: string | null
    /** How it is to be handled, with the name of what that names. */
    handling_json: string | null
    chains_json: string | null
  }
  outcome_conflict_parties: {
    workshop_id: string
    version: number
    conflict_id: string
    board_id: string
    position: number
    kind: string
    party_id: string
    name: string
  }
  outcome_remarks: {
    workshop_id: string
    version: number
    position: number
    remark_id: string
    board_id: string
    /** The plan (card id) or conflict the remark is about. */
    about: string
    text: string
  }
}

/** What the catalogue says of a plan: in its own table, and frozen in every outcome. */
export interface PlanColumns {
  name: string
  plan_type: string
  plan_type_text: string
  status_text: string
  status_decision: string | null
  adopted_text: string
  adopted_on: string | null
  revision_text: string
  committee: string
  sector: string
  area: string
  treatment: string | null
  sdgs_json: string
  description: string
  source: string
  effort: number | null
  statutory: number
  legal_basis: string
  baseline_json: string
  extra_json: string
}
