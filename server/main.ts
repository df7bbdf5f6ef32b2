import type { FastifyInstance } from 'fastify'
import { buildApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { newId } from './context.ts'
import { seedExampleStrategy } from './planning/example/seed-example.ts'
import { stopWhenAsked } from './shutdown.ts'
import { StartError } from './start-error.ts'
import { startMessage } from './start-message.ts'
import { openDatabase } from './store/database.ts'
import { seedExampleWorkshop } from './workshop/example.ts'

async function start(): Promise<void> {
  const config = readConfig()
  const database = await openDatabase(config, () => {
    process.stderr.write('Another Planverksted has taken over this database; this one stops.\n')
    process.exit(1)
  })
  const app = await buildApp({ config, database, now: Date.now, newId })
  stopWhenAsked(app)
  const example = config.EXAMPLE ? await seedExampleWorkshop(app, await seedExampleStrategy(app.context)) : null
  const port = await listen(app, config)
  process.stdout.write(await startMessage(app, port, example))
}

/** The port the server listens on. */
async function listen(app: FastifyInstance, { HOST, PORT }: Config): Promise<number> {
  try {
    await app.listen({ host: HOST, port: PORT })
  } catch (error) {
    await app.close()
    throw notListening(error, HOST, PORT)
  }
  const [address] = app.addresses()
  return typeof address === 'object' ? address.port : PORT
}

function notListening(error: unknown, host: string, port: number): unknown {
  switch ((error as { code?: string }).code) {
    case 'EADDRINUSE':
      return new StartError(`Port ${port} is taken by another program. Stop it, or set PORT to another number.`, error)
    case 'EACCES':
      return new StartError(`Port ${port} may not be used by this program. Set PORT to a number above 1023.`, error)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartError(`This machine does not have the address ${host}. Correct HOST.`, error)
    default:
      return error
  }
}

start().catch((error: unknown) => {
  const said =
    error instanceof StartError
      ? error.message
      : `Planverksted could not start.\n${String((error as Error).stack ?? error)}`
  process.stderr.write(`${said}\n`)
  process.exit(1)
})
