import { describe, expect, test } from 'vitest'
import { deadlines } from '../../../shared/planning/deadlines.ts'

describe('deadlines', () => {
  test('[PL1] the strategy must be adopted a year after the council was constituted', () => {
    expect(deadlines({ constitutedOn: '2027-10-12', councilMeetingOn: null }).adoptBy).toBe('2028-10-12')
  })
  test('[PL1] a leap day becomes the 28th', () => {
    expect(deadlines({ constitutedOn: '2028-02-29', councilMeetingOn: null }).adoptBy).toBe('2029-02-28')
  })
  test('[PL2] the proposal must be public 30 days before the meeting', () => {
    expect(deadlines({ constitutedOn: null, councilMeetingOn: '2028-03-15' }).publicFrom).toBe('2028-02-14')
  })
  test('[PL2] a meeting on the last day is in time, one the day after is too late', () => {
    const constitutedOn = '2027-10-12'
    expect(deadlines({ constitutedOn, councilMeetingOn: '2028-10-12' }).meetingTooLate).toBe(false)
    expect(deadlines({ constitutedOn, councilMeetingOn: '2028-10-13' }).meetingTooLate).toBe(true)
  })
  test('[PL2] without days there is nothing to say', () => {
    const nothing = { adoptBy: null, publicFrom: null, meetingTooLate: false }
    expect(deadlines({ constitutedOn: null, councilMeetingOn: null })).toEqual(nothing)
    expect(deadlines({ constitutedOn: '2027-02-30', councilMeetingOn: '2027-13-01' })).toEqual(nothing)
  })
})
