import { describe, expect, test } from 'vitest'
import { deadlines, warningsOn } from '../../../shared/planning/deadlines.ts'

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

describe('warnings', () => {
  const constitutedOn = '2027-10-12'
  const codes = (councilMeetingOn: string | null, today: string) =>
    warningsOn({ constitutedOn, councilMeetingOn }, today).map(({ code }) => code)

  test('[PL110] a meeting after the deadline is warned about on any day', () => {
    expect(codes('2028-10-13', '2027-11-01')).toEqual(['meetingTooLate'])
    expect(codes('2028-10-12', '2027-11-01')).toEqual([])
  })
  test('[PL134] a meeting before the council is constituted is warned about, and is none in time', () => {
    expect(warningsOn({ constitutedOn, councilMeetingOn: '2027-06-14' }, '2027-11-01')).toEqual([
      { code: 'meetingTooEarly', day: constitutedOn },
    ])
    expect(codes('2027-10-12', '2027-11-01')).toEqual([])
    expect(codes('2027-06-14', '2028-10-13')).toEqual(['meetingTooEarly', 'notAdopted'])
  })
  test('[PL110] a deadline that has passed is warned about, unless the meeting was in time', () => {
    expect(codes(null, '2028-10-12')).toEqual(['inspectionTooLate'])
    expect(codes(null, '2028-10-13')).toEqual(['notAdopted'])
    expect(codes('2028-10-20', '2028-10-13')).toEqual(['meetingTooLate', 'notAdopted', 'inspectionPassed'])
    expect(codes('2028-10-12', '2028-10-13')).toEqual([])
  })
  test('[PL110] without a meeting, it is warned when 30 days no longer fit before the deadline', () => {
    expect(codes(null, '2028-09-12')).toEqual([])
    expect(warningsOn({ constitutedOn, councilMeetingOn: null }, '2028-09-13')).toEqual([
      { code: 'inspectionTooLate', day: '2028-09-12' },
    ])
  })
  test('[PL110] from the day after it must be public until the meeting, inspection is warned about', () => {
    expect(codes('2028-03-15', '2028-02-14')).toEqual([])
    expect(warningsOn({ constitutedOn, councilMeetingOn: '2028-03-15' }, '2028-02-15')).toEqual([
      { code: 'inspectionPassed', day: '2028-02-14' },
    ])
    expect(codes('2028-03-15', '2028-03-15')).toEqual(['inspectionPassed'])
    expect(codes('2028-03-15', '2028-03-16')).toEqual([])
  })
  test('[PL110] without days there is nothing to warn about', () => {
    expect(warningsOn({ constitutedOn: null, councilMeetingOn: null }, '2028-03-16')).toEqual([])
  })
})
