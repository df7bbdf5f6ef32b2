import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { asDomainError } from '../../../server/errors.ts'
import { isDiskFull } from '../../../server/store/failure.ts'
import { accessApi } from '../../../shared/protocol/rest/access.ts'
import { buildTestApp, plannerKey } from '../../fixtures/app.ts'

test('[OP1] the server says that it is well while its store answers, and that it is not when it does not', async () => {
  const { app, browser } = await buildTestApp()
  const well = await browser().send('GET', '/healthz')
  expect([well.statusCode, well.json()]).toEqual([200, { status: 'ok' }])
  await app.context.database.destroy()
  const ill = await browser().send('GET', '/healthz')
  expect([ill.statusCode, ill.json()]).toEqual([503, { error: { code: 'storeFailed', params: {} } }])
})

test('[OP13] a store that fails is told from a fault of ours', () => {
  const database = new DatabaseSync(':memory:')
  const thrownBy = (sql: string): unknown => {
    try {
      database.exec(sql)
      return undefined
    } catch (error) {
      return error
    }
  }
  database.exec('create table notes (text text not null); pragma max_page_count = 2')
  const full = thrownBy(`insert into notes values ('${'x'.repeat(100_000)}')`)
  const ours = thrownBy('select * from nowhere')
  database.close()
  expect(asDomainError(full)).toMatchObject({ code: 'storeFailed' })
  expect(asDomainError(ours)).toMatchObject({ code: 'internal' })
  const postgres = (code: string) => asDomainError(Object.assign(new Error('pg'), { code }))
  for (const code of ['57P01', '53100', '08006', 'ECONNREFUSED'])
    expect(postgres(code)).toMatchObject({ code: 'storeFailed' })
  expect([full, ours, Object.assign(new Error('pg'), { code: '53100' })].map(isDiskFull)).toEqual([true, false, true])
  for (const code of ['23505', '42P01', 'ERR_ASSERTION']) expect(postgres(code)).toMatchObject({ code: 'internal' })
})

test('[OP23] answers of the API are not cached', async () => {
  const { browser } = await buildTestApp()
  for (const response of [
    await browser().send('GET', accessApi.session.path),
    await browser().send('POST', accessApi.openLink.path, { token: plannerKey }),
  ]) {
    expect(response.headers['cache-control']).toBe('no-store')
  }
})
