import { buildClient } from './client-build.ts'

/** Builds what is missing and runs the server in this process, with the example workshop unless EXAMPLE says otherwise. */
export async function run(): Promise<void> {
  process.env.EXAMPLE ??= 'true'
  buildClient()
  const server = '../server/main.ts'
  await import(server)
}
