/** Milliseconds the server may take to send a page before the device's own copy is shown: a hall's wifi may be there and give nothing. */
export const pageWaitMs = 4_000

/** What answering a page load needs around it. */
export interface PageSources {
  /** The server's page; rejects without network. */
  fetch(): Promise<Response>
  /** The page as it was installed on this device. */
  installed(): Promise<Response | undefined>
  /** Resolves after that long. */
  after(ms: number): Promise<void>
}

/**
 * The page for an address of the client. The server's own comes first, so that a device that has contact always runs the
 * version the server has; what is installed answers when there is no contact, when nothing comes, and when a proxy says
 * that the server is not there.
 */
export async function pageAnswer({ fetch, installed, after }: PageSources): Promise<Response> {
  const answer = await Promise.race([fetch().catch(() => undefined), after(pageWaitMs)])
  if (answer && answer.status < 500) return answer
  return (await installed()) ?? answer ?? Response.error()
}
