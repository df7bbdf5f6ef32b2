import { buildClient } from './client-build.ts'

/** Makes dist/client what the sources say. The server needs no build. */
export async function run(): Promise<void> {
  buildClient()
  console.info('dist/client is built.')
}
