import { afterEach, expect, test } from 'vitest'
import { exportFileName } from '../../../server/outcome/file-name.ts'
import { computeOutcome } from '../../../shared/outcome/compute-outcome.ts'
import { exportFormats, exportPath } from '../../../shared/protocol/rest/outcome.ts'
import { boards, view, workshopId } from '../../shared/outcome/sample-workshop.ts'
import { type StandIn, standIn } from './stand-in-app.ts'

let it: StandIn | undefined
afterEach(() => it?.app.close())

test('[EX11] every format is an attachment with a name of its own, and is not kept by any cache', async () => {
  const workshop = view()
  it = await standIn(workshop, boards(workshop))
  await it.app.inject({ method: 'POST', url: `/api/workshops/${workshopId}/outcomes` })
  for (const format of exportFormats) {
    for (const [version, ending] of [
      ['current', 'utkast'],
      [1, 'v1'],
    ] as const) {
      const response = await it.app.inject({ url: exportPath(workshopId, version, format) })
      expect(response.statusCode).toBe(200)
      expect(response.headers).toMatchObject({
        'content-disposition': `attachment; filename="planverksted-lillevik-kommune-arbeidsverksted-i-mars-${ending}.${format}"`,
        'cache-control': 'no-store',
      })
    }
  }
})

test('[EX11] a download that is not there, and a format we do not have, are answered as errors', async () => {
  const workshop = view()
  it = await standIn(workshop, boards(workshop))
  for (const path of [exportPath(workshopId, 4, 'csv'), `/api/workshops/${workshopId}/outcomes/1/export.exe`]) {
    const response = await it.app.inject({ url: path })
    expect([response.statusCode, response.json().error.code]).toEqual([404, 'notFound'])
    expect(response.headers['content-disposition']).toBeUndefined()
  }
})

test('[EX11] a file name holds nothing but small letters, figures and hyphens, whatever the workshop is called', () => {
  const workshop = view({ example: true })
  const outcome = computeOutcome(workshop, boards(workshop), { version: 2, computedAt: '' })
  const name = (municipality: string, workshopTitle: string) =>
    exportFileName({ ...outcome, municipality, workshopTitle }, 'csv')
  expect(name('Bærum', 'Ås & Øy: "../é"\r\nX')).toBe('planverksted-eksempel-baerum-as-oy-e-x-v2.csv')
  expect(name('京都', 'Ж'.repeat(120))).toBe('planverksted-eksempel-v2.csv')
  expect(name('a'.repeat(120), 'b'.repeat(120)).length).toBeLessThan(150)
})
