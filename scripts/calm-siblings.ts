import type { Plugin } from 'vite'

/**
 * Designsystemet says "all but the first" as `> * + *`. Browsers cannot tell whom that concerns when something is put into any
 * element or taken out of it, and style all that is below it anew: with cards that come and go, the whole board. What is
 * written instead says the same with the same weight, and concerns first children only.
 */
export function calmSiblings(): Plugin {
  return {
    name: 'planverksted-calm-siblings',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('designsystemet-css')) return null
      return { code: code.replaceAll(/>\s*\*\s*\+\s*\*/g, '> :where(:not(:first-child))'), map: null }
    },
  }
}
