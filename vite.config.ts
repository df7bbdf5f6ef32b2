import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { calmSiblings } from './scripts/calm-siblings.ts'
import { firstFiles } from './scripts/first-files.ts'
import { installedFiles } from './scripts/installed-files.ts'

const server = process.env.PLANVERKSTED_DEV_SERVER ?? 'http://127.0.0.1:3000'
const installed = installedFiles()
const onEveryScreen =
  /node_modules[\\/](?:react|react-dom|scheduler|i18next|react-i18next|@tanstack|wouter|regexparam|use-sync-external-store)[\\/]/

export default defineConfig({
  root: 'client',
  plugins: [
    react(),
    calmSiblings(),
    installed.plugin,
    firstFiles(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'worker',
      filename: 'sw.ts',
      // client/shell registers it.
      injectRegister: null,
      manifest: {
        id: '/',
        name: 'Planverksted',
        short_name: 'Planverksted',
        description: 'Sanntidstavle for arbeidsverksteder om kommunal planstrategi',
        lang: 'nb',
        dir: 'ltr',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        // --pv-accent and --pv-page of client/ui/theme.css.
        theme_color: '#0b5c8f',
        background_color: '#f4f6f9',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icon-maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      includeManifestIcons: false,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,woff2}', 'icon.svg'],
        manifestTransforms: [
          async (entries) => ({ manifest: entries.filter(({ url }) => installed.isNeeded(url)), warnings: [] }),
        ],
      },
    }),
  ],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    rolldownOptions: {
      // Designsystemet and TypeBox would be taken in whole without this; others say themselves what they do when imported.
      treeshake: {
        moduleSideEffects: (id: string) => (/designsystemet-react|typebox/.test(id) ? false : undefined),
      },
      output: {
        codeSplitting: {
          // Many small files compress badly, and each is a round trip, six at a time: what every screen needs goes together, what most
          // of them share, and what the screens with a board share. A tablet needs the hall's pictures only when it is led.
          groups: [
            { name: 'page', test: onEveryScreen },
            { name: 'icons', test: /aksel-icons/, minShareCount: 3 },
            {
              name: 'shared',
              test: /shared[\\/](?!i18n|outcome|planning|protocol[\\/]rest[\\/](?:planning|merge|outcome|late))/,
              minShareCount: 3,
            },
            {
              name: 'common',
              test: /client[\\/](?!planning|outcome|board|poll|workshop[\\/]projector)/,
              minShareCount: 2,
            },
            { name: 'board', test: /client[\\/]board(?![\\/](?:poster|causes))/, minShareCount: 2 },
            { name: 'causes', test: /client[\\/]board[\\/]causes/, minShareCount: 2 },
            { name: 'pictures', test: /client[\\/](?:board[\\/]poster|poll|workshop[\\/]projector)/, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      // As an object, so that the page's own host reaches the server, which compares it with Origin.
      '/api': { target: server },
      '/live': { target: server, ws: true },
      '/boards': { target: server, ws: true },
    },
  },
})
