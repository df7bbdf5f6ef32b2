import type { FastifyInstance } from 'fastify'

/** Milliseconds to store what has arrived and say goodbye. Longer than any store takes, shorter than supervisors wait. */
const deadlineMs = 8_000

/**
 * Stops in order when asked to: sockets first, then requests under way, boards stored, the store closed last. Past the deadline
 * the process ends all the same; what was acknowledged as saved is on disk already.
 */
export function stopWhenAsked(app: FastifyInstance): void {
  let isStopping = false
  const stop = (signal: string) => {
    if (isStopping) return
    isStopping = true
    app.log.info(`Stopping (${signal})`)
    setTimeout(() => {
      app.log.error('Stopping took too long; some connections were cut.')
      process.exit(1)
    }, deadlineMs).unref()
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        app.log.error({ err: error }, 'Stopping failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
