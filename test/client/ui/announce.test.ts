import { beforeEach, describe, expect, test } from 'vitest'
import { type Announcer, createAnnouncer } from '../../../client/ui/announce.ts'

let announcer: Announcer
let said: string[]
let quietOver: (() => void)[]

beforeEach(() => {
  quietOver = []
  said = []
  announcer = createAnnouncer((run) => quietOver.push(run))
  announcer.subscribe(() => said.push(announcer.getText()))
})

describe('announcements', () => {
  test('[UU42] the first is said at once; of those that follow too soon, only the newest is said', () => {
    announcer.announce('Bord 1 flyttet A')
    announcer.announce('Bord 2 flyttet B')
    announcer.announce('Bord 3 flyttet C')
    expect(said).toEqual(['Bord 1 flyttet A'])
    quietOver.shift()?.()
    expect(said).toEqual(['Bord 1 flyttet A', 'Bord 3 flyttet C'])
  })

  test('[UU42] after a quiet while the next is said at once again', () => {
    announcer.announce('A')
    quietOver.shift()?.()
    announcer.announce('B')
    expect(said).toEqual(['A', 'B'])
  })

  test('[UU42] the same text twice is a change, so that it is read twice', () => {
    announcer.announce('Lagret')
    quietOver.shift()?.()
    announcer.announce('Lagret')
    expect(said.map((text) => text.trim())).toEqual(['Lagret', 'Lagret'])
    expect(said[0]).not.toBe(said[1])
  })
})
