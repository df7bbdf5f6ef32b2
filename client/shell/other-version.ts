/** The files a page names by their contents: together they are its version. */
const versioned = 'script[src], link[rel="stylesheet"][href]'

/** Tells whether a page as the server sends it names files that the page shown does not: it is of another version. */
function isOtherVersion(shown: Document, sent: Document): boolean {
  return [...sent.querySelectorAll(versioned)].some((element) => {
    const name = element.hasAttribute('src') ? 'src' : 'href'
    return shown.querySelector(`[${name}="${element.getAttribute(name)}"]`) === null
  })
}

/** Asks the server whether it has another version than the one that runs here. Rejects without contact. */
export async function serverHasOther(): Promise<boolean> {
  // Not an address the service worker answers: what is installed here says nothing of the server.
  const answer = await fetch('/index.html?version', { cache: 'no-store' })
  if (!answer.ok) throw new Error(`The page could not be read: ${answer.status}`)
  return isOtherVersion(document, new DOMParser().parseFromString(await answer.text(), 'text/html'))
}
