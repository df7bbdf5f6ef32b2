import { spawn } from 'node:child_process'

/** Server and client that reload when a file changes: the page is at vite's address, the server behind its proxy. */
export async function run(): Promise<void> {
  const port = process.env.PORT ?? '3000'
  const env = {
    EXAMPLE: 'true',
    // The links that the server prints lead to the page that reloads.
    PUBLIC_URL: 'http://localhost:5173',
    ...process.env,
    PORT: port,
    PLANVERKSTED_DEV_SERVER: `http://127.0.0.1:${port}`,
  }
  const processes = [
    spawn(process.execPath, ['--watch', '--watch-preserve-output', 'server/main.ts'], { stdio: 'inherit', env }),
    spawn(process.execPath, ['node_modules/vite/bin/vite.js'], { stdio: 'inherit', env }),
  ]
  const stopAll = () => {
    for (const child of processes) child.kill()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopAll)
  // One without the other is of no use; the one that is left would only hide that.
  for (const child of processes) child.on('exit', stopAll)
}
