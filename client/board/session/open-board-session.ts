import type { Doc } from 'yjs'
import { addDurable, decodeDurable, nothingDurable } from '../../../shared/board/durable.ts'
import { readBoard } from '../../../shared/board/read.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import type { BoardVerb } from '../../../shared/board/verbs.ts'
import type { BoardId } from '../../../shared/ids.ts'
import { closeCodes } from '../../../shared/protocol/close-codes.ts'
import { DomainError, type ErrorCode, errorCodes } from '../../../shared/protocol/errors.ts'
import type { Live } from '../../workshop/live.ts'
import { type Difference, differencesOf } from '../others/differences.ts'
import { paceOfOthers } from './at-most-every.ts'
import type { BoardSession, BoardSnapshot, NamedAction, Refusal } from './board-session.ts'
import { askedAs, boardVerbsOf, type Setup } from './board-verbs.ts'
import { type OpenDocument, openDocument } from './open-document.ts'
import { createPeerDrags } from './peer-drags.ts'
import { type OpenLink, type OpenLocalCopy, openAfter } from './ports.ts'
import { remoteDrags, type Who } from './remote-drags.ts'
import { syncStatus } from './sync-status.ts'

export interface SessionOptions {
  readonly boardId: BoardId
  readonly openLink: OpenLink
  /** null for devices that only read: they keep nothing. */
  readonly openCopy: OpenLocalCopy | null
  readonly live: Pick<Live, 'getState' | 'subscribe' | 'watch'>
  /** Lanes and plans as the screen has them just now: a place in a lane is counted among what is shown. */
  readonly setup: () => Setup
  /** Why a kind of edit may not be made just now, or null. */
  readonly refusal: (verb: BoardVerb) => ErrorCode | null
  readonly labelOf: (who: Who) => string
}

const stops: Partial<Record<number, NonNullable<BoardSnapshot['stopped']>>> = {
  [closeCodes.notSignedIn]: 'notSignedIn',
  [closeCodes.forbidden]: 'forbidden',
  [closeCodes.notFound]: 'notFound',
}

/** Milliseconds a closed session still tries to hand in unsaved work, e.g. when a table is called to the plenary board. */
const handInMs = 60_000

/** Opens a board on this device. */
export function openBoardSession(options: SessionOptions): BoardSession {
  const { live } = options
  const listeners = new Set<() => void>()
  const followers = new Set<(before: BoardState, after: BoardState) => void>()
  let durable = nothingDurable
  let differences: readonly Difference[] = []
  let refused: Refusal | null = null
  let stopped: BoardSnapshot['stopped'] = null
  let snapshot: BoardSnapshot | null = null
  let closed = false
  let ended = false
  let wasUp = false
  const peers = createPeerDrags()
  let shown: BoardState | null = null
  const others = { moved: false, changed: false }
  let dragging = false
  /** What others do waits a little, so that much of it is drawn at once: fingers that move and what they drop together. */
  const drawOthers = () => {
    if (others.moved) peers.set(remoteDrags(current.link.peers(), current.doc.clientID, options.labelOf))
    others.moved = false
    if (hearOthers()) changed()
  }
  const showOthers = paceOfOthers(drawOthers, () => dragging)
  /** What others have changed since the last time is on the screen next, and told to those who follow it. */
  function hearOthers(): boolean {
    if (!others.changed) return false
    others.changed = false
    const before = shown
    shown = current.board()
    if (before) for (const listener of followers) listener(before, shown)
    return true
  }

  let current = open(options.openCopy)

  function changed(): void {
    snapshot = null
    if (closed && !current.facts().unsaved) end()
    for (const listener of listeners) listener()
  }

  function open(openCopy: OpenLocalCopy | null): OpenDocument {
    return openDocument(options.openLink, openCopy, {
      onBoard(by) {
        if (by === 'others') {
          others.changed = true
          showOthers()
          return
        }
        shown = current.board()
        changed()
      },
      onPeers() {
        others.moved = true
        showOthers()
      },
      onStatus() {
        current.settle(durable)
        wasUp ||= isUp()
        changed()
      },
      onReunion(sides) {
        differences = [...differences, ...differencesOf(sides)]
        changed()
      },
      onClosed(code, reason) {
        if (code === closeCodes.refused || code === closeCodes.kept) startAfresh(reason, code === closeCodes.kept)
        else if (stops[code]) {
          stopped = stops[code]
          changed()
        }
      },
    })
  }

  /** The server has thrown the edit out: what this device holds cannot be kept beside what the others have. */
  function startAfresh(reason: string, kept: boolean): void {
    refused = { code: isErrorCode(reason) ? reason : 'internal', kept }
    const thrownAway = current
    peers.set([])
    // They were about work that is not on the board any more.
    differences = []
    const wiped = thrownAway.discard()
    if (closed) {
      wiped.catch(() => undefined)
      end()
      return
    }
    shown = null
    current = open(options.openCopy && openAfter(wiped, options.openCopy))
    changed()
  }

  function isUp(): boolean {
    return current.facts().linkUp && live.getState().connected
  }

  const unwatch = live.watch(options.boardId, (bytes) => {
    durable = addDurable(durable, decodeDurable(bytes))
    current.settle(durable)
    changed()
  })
  const unsubscribe = live.subscribe(() => {
    wasUp ||= isUp()
    changed()
  })
  let handIn: ReturnType<typeof setTimeout> | undefined

  function end(): void {
    if (ended) return
    ended = true
    clearTimeout(handIn)
    unwatch()
    unsubscribe()
    current.close()
  }

  function refuse(code: ErrorCode): void {
    refused = { code, kept: false }
    changed()
  }

  function edit(action: NamedAction, change: (doc: Doc, origin: object) => void): void {
    const code = options.refusal(askedAs[action.verb])
    if (code) {
      refuse(code)
      return
    }
    try {
      // Else what others did would count as done here.
      hearOthers()
      current.history.run(action, (origin) => change(current.doc, origin))
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      refuse(error.code)
    }
  }

  function build(): BoardSnapshot {
    const { history, doc } = current
    const { ready, unsaved, kept, linkFailed, isCopyRead } = current.facts()
    const unstored = live.getState().unstored.find(({ boardId }) => boardId === options.boardId)?.why ?? null
    return {
      status: syncStatus({
        ready: ready && isCopyRead,
        unsaved,
        unstored: unstored !== null,
        up: isUp(),
        lost: wasUp || linkFailed,
      }),
      ready,
      unsaved,
      kept,
      differences,
      unstored,
      state: shown ?? readBoard(doc),
      canUndo: history.nextUndo(),
      canRedo: history.nextRedo(),
      refused,
      stopped,
    }
  }

  function repeat(action: NamedAction | null, run: () => void): void {
    if (!action) return
    const code = options.refusal(askedAs[action.verb])
    if (code) refuse(code)
    else {
      hearOthers()
      run()
    }
  }

  const verbs = boardVerbsOf({
    edit,
    state: () => readBoard(current.doc),
    setup: options.setup,
  })

  return {
    getSnapshot() {
      snapshot ??= build()
      return snapshot
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onOthers(listener) {
      followers.add(listener)
      return () => followers.delete(listener)
    },
    ...verbs,
    undo: () => repeat(current.history.nextUndo(), current.history.undo),
    redo: () => repeat(current.history.nextRedo(), current.history.redo),
    drag(drag) {
      dragging = drag !== null
      current.link.drag(drag)
    },
    dismissDifferences() {
      differences = []
      changed()
    },
    peers,
    dismissRefusal() {
      refused = null
      changed()
    },
    retry() {
      stopped = null
      current.close()
      shown = null
      current = open(options.openCopy)
      changed()
    },
    close() {
      closed = true
      listeners.clear()
      followers.clear()
      if (!current.facts().unsaved || stopped) end()
      else handIn = setTimeout(end, handInMs)
    },
  }
}

function isErrorCode(text: string): text is ErrorCode {
  return (errorCodes as readonly string[]).includes(text)
}
