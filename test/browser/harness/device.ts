import type { BrowserContext, Page } from 'playwright-core'

/** One device in the hall: its page, its network, and what went wrong on it. */
export class Device {
  readonly page: Page
  readonly #context: BrowserContext
  readonly #problems: string[] = []
  readonly #expected: RegExp[] = []

  constructor(context: BrowserContext, page: Page, url: string) {
    this.#context = context
    this.page = page
    const isOurs = (address: string) => address.replace(/^ws/, 'http').startsWith(url) || /^(data|blob):/.test(address)
    page.on('pageerror', (error) => this.#problems.push(`exception: ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') this.#problems.push(`console: ${message.text()} (${message.location().url})`)
    })
    page.on('websocket', (socket) => {
      if (!isOurs(socket.url())) this.#problems.push(`external socket: ${socket.url()}`)
    })
    context.on('request', (request) => {
      if (!isOurs(request.url())) this.#problems.push(`external request: ${request.url()}`)
    })
  }

  /** From now on a complaint of this kind is no problem: what the browser says when the server is killed, for instance. */
  expectProblem(kind: RegExp): void {
    this.#expected.push(kind)
  }

  /** Console errors, exceptions and requests to other addresses, without those that were expected. */
  problems(): string[] {
    return this.#problems.filter((problem) => !this.#expected.some((kind) => kind.test(problem)))
  }

  /** Takes the wifi away; what the browser says of it is expected. */
  async goOffline(): Promise<void> {
    this.expectProblem(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/)
    await this.#context.setOffline(true)
  }

  async goOnline(): Promise<void> {
    await this.#context.setOffline(false)
  }

  async close(): Promise<void> {
    await this.#context.close()
  }
}
