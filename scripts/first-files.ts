import type { Plugin } from 'vite'
import { wayIn } from './way-in.ts'

/**
 * Writes down in first-files.json which files each of those screens needs beside the page's own, so that the server can name
 * them together with the page: a round trip to a far server is spared for each step in which they would be found.
 */
export function firstFiles(): Plugin {
  return {
    name: 'planverksted-first-files',
    generateBundle(_options, bundle) {
      const withImports = (end: string): Set<string> => {
        const files = new Set<string>()
        const take = (file: string) => {
          const chunk = bundle[file]
          if (files.has(file) || chunk?.type !== 'chunk') return
          files.add(file)
          for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style)
          for (const imported of chunk.imports) take(imported)
        }
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk' && chunk.facadeModuleId?.endsWith(`/${end}`)) take(chunk.fileName)
        }
        return files
      }
      const ofPage = withImports('index.html')
      const ofScreens = Object.entries(wayIn).map(([name, end]) => [
        name,
        [...withImports(end)].filter((file) => !ofPage.has(file)),
      ])
      this.emitFile({
        type: 'asset',
        fileName: 'first-files.json',
        source: JSON.stringify(Object.fromEntries(ofScreens)),
      })
    },
  }
}
