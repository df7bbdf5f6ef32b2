import type { Plugin } from 'vite'

/** The screens a device at a table goes through, and the languages it may choose; others are fetched when they are opened. */
const installed = [
  'main.tsx',
  'index.html',
  'access/Home.tsx',
  'access/Join.tsx',
  'access/JoinWithCode.tsx',
  'board/screen/SeatScreen.tsx',
  'board/sheets/SheetOf.tsx',
  'board/list/ListView.tsx',
  'board/timeline/TimelineView.tsx',
  'board/conflicts/ConflictsView.tsx',
  'board/causes/CausesSheet.tsx',
  'workshop/projector/LedDialog.tsx',
  'poll/PollAtTable.tsx',
  'i18n/nb/index.ts',
  'i18n/nn/index.ts',
  'i18n/en/index.ts',
]

/** Fetched by their address, not imported: the one font text is shown in, and the worker of the causal picture. */
const asFiles = /inter-latin-wght.*woff2$|causes-worker.*js$/

/**
 * Finds which files of a build a device at a table needs, so that installing the client loads nothing else: the files of
 * those screens, all they import, and their styles. Text is shown in Inter's Latin letters; the rest come when they are met.
 */
export function installedFiles(): { plugin: Plugin; isNeeded: (file: string) => boolean } {
  const needed = new Set<string>()
  return {
    isNeeded: (file) => !file.startsWith('assets/') || needed.has(file) || asFiles.test(file),
    plugin: {
      name: 'planverksted-installed-files',
      generateBundle(_options, bundle) {
        const take = (file: string) => {
          const chunk = bundle[file]
          if (needed.has(file) || chunk?.type !== 'chunk') return
          needed.add(file)
          for (const style of chunk.viteMetadata?.importedCss ?? []) needed.add(style)
          for (const imported of chunk.imports) take(imported)
        }
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk' || !installed.some((end) => chunk.facadeModuleId?.endsWith(`/${end}`))) continue
          take(chunk.fileName)
        }
      },
    },
  }
}
