import { expect, test } from 'vitest'
import { needKey } from '../../../../shared/board/records/need.ts'
import { makeId } from '../../../../shared/ids.ts'
import { boardServer, device, lanes, plans } from './stand-ins.ts'

const [now, later] = lanes
const [klima, kultur] = plans

function twoTablets() {
  const server = boardServer()
  const one = device(server)
  const other = device(server)
  one.connect()
  other.connect()
  return { server, one: one.session, other: other.session }
}

test('[SY80] undo takes back the own last action and nothing of what others did', () => {
  const { server, one, other } = twoTablets()
  one.place(klima.id, now.id, 0)
  other.place(kultur.id, later.id, 0)
  one.undo()
  expect([...server.board().placements.keys()]).toEqual([kultur.id])
  expect(one.getSnapshot().canUndo).toBeNull()
  one.undo()
  expect(server.board().placements.size).toBe(1)
})

test('[SY80] what another has changed since is not undone over their heads', () => {
  const { server, one, other } = twoTablets()
  one.place(klima.id, now.id, 0)
  other.place(klima.id, later.id, 0)
  one.undo()
  expect(server.board().placements.get(klima.id)?.lane).toBe(later.id)
})

test('[SY81] each action is undone by itself and by name, however quickly they follow', () => {
  const { one } = twoTablets()
  one.place(klima.id, now.id, 0)
  one.decide(klima.id, { decision: 'revise' })
  expect(one.getSnapshot().canUndo).toEqual({ verb: 'decide', about: 'Klima' })
  one.undo()
  expect(one.getSnapshot().canUndo).toEqual({ verb: 'place', about: 'Klima' })
  expect(one.getSnapshot().canRedo).toEqual({ verb: 'decide', about: 'Klima' })
  one.redo()
  expect(one.getSnapshot().state.decisions.get(klima.id)).toEqual({ decision: 'revise' })
  expect(one.getSnapshot().canUndo).toEqual({ verb: 'decide', about: 'Klima' })
  expect(one.getSnapshot().canRedo).toBeNull()
})

test('[SY81] a changed goal conflict is named as changed, a new one as flagged', () => {
  const { one } = twoTablets()
  const conflict = {
    id: makeId('conflict', 'first-one'),
    parties: [klima.id, kultur.id],
    kind: 'land' as const,
    severity: 2 as const,
    sentence: 'Begge vil ha jordet.',
    raisedBy: null,
  }
  one.flag(conflict)
  expect(one.getSnapshot().canUndo?.verb).toBe('flag')
  one.flag({ ...conflict, severity: 3 })
  expect(one.getSnapshot().canUndo?.verb).toBe('editConflict')
  one.undo()
  expect(one.getSnapshot().state.conflicts.get(conflict.id)?.severity).toBe(2)
})

test('[SY82] what may not be done now is refused at once with its reason and changes nothing', () => {
  const server = boardServer()
  const tablet = device(server)
  tablet.connect()
  tablet.session.place(klima.id, now.id, 0)
  tablet.strings.forbidden.set('place', 'boardLocked')
  tablet.session.place(kultur.id, now.id, 0)
  expect(tablet.session.getSnapshot().refused).toEqual({ code: 'boardLocked', kept: false })
  tablet.session.dismissRefusal()
  tablet.session.undo()
  expect(tablet.session.getSnapshot().refused).toEqual({ code: 'boardLocked', kept: false })
  expect([...server.board().placements.keys()]).toEqual([klima.id])
})

test('[SY82] an edit that would not be sound never reaches the document', () => {
  const { one, server } = twoTablets()
  one.remark({ id: makeId('remark', 'empty-one'), about: klima.id, text: ' ', raisedBy: null })
  expect(one.getSnapshot().refused).toEqual({ code: 'recordInvalid', kept: false })
  expect(server.board().remarks.size).toBe(0)
})

test('[BD80] an answer to the screening is undone and redone by name, but not over what another answered since', () => {
  const { server, one, other } = twoTablets()
  const answer = () => server.board().needs.get(needKey(klima.id, 'theme'))?.answer
  one.screen(klima.id, 'theme', 'yes')
  expect(one.getSnapshot().canUndo).toEqual({ verb: 'screen', about: 'Klima' })
  one.undo()
  expect(answer()).toBeUndefined()
  one.redo()
  expect(answer()).toBe('yes')
  other.screen(klima.id, 'theme', 'no')
  one.undo()
  expect(answer()).toBe('no')
})

test('[BD110] links and statements are undone by name; a statement that was withdrawn comes back with its links', () => {
  const { server, one } = twoTablets()
  const dear = { id: makeId('statement', 'dear'), text: 'Dyrt', about: null, raisedBy: null }
  one.state(dear)
  expect(one.getSnapshot().canUndo).toEqual({ verb: 'state', about: 'Dyrt' })
  one.link(klima.id, dear.id, { effect: 2 })
  expect(one.getSnapshot().canUndo).toEqual({ verb: 'link', about: 'Klima' })
  one.link(dear.id, kultur.id, { effect: -1 })
  expect(one.getSnapshot().canUndo).toEqual({ verb: 'link', about: 'Dyrt' })
  one.link(klima.id, dear.id, null)
  expect(one.getSnapshot().canUndo).toEqual({ verb: 'unlink', about: 'Klima' })
  one.undo()
  one.withdrawStatement(dear.id)
  expect([server.board().statements.size, server.board().links.size]).toEqual([0, 0])
  one.undo()
  expect([server.board().statements.size, server.board().links.size]).toEqual([1, 2])
})
