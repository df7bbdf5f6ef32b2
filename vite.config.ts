import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { calmSiblings } from './scripts/calm-siblings.ts'
import { firstFiles } from './scripts/first-files.ts'
import { installedFiles } from './scripts/installed-files.ts'
import { onWayIn } from './scripts/way-in.ts'

const server = process.env.PLANVERKSTED_DEV_SERVER ?? 'http://127.0.0.1:3000'
const installed = installedFiles()
const first = onWayIn()
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
          // Many small files compress badly, and each is a round trip, six at a time: what the way in needs lies in one file for what
          // the domain says, one for what most screens share and one for what boards share. Of the rest, what several parts
          // share goes together. Each takes along what it imports, unless one above has it.
          groups: [
            { name: 'page', test: onEveryScreen },
            { name: 'icons', test: /aksel-icons/, minShareCount: 3 },
            { name: first('shared'), test: /[\\/]shared[\\/](?!i18n)/ },
            { name: first('common'), test: /[\\/](?:client[\\/](?!board)|shared[\\/]i18n)/ },
            { name: first('board'), test: /[\\/]client[\\/]board/ },
            { name: 'parts', test: /client[\\/]board(?![\\/](?:poster|causes))/, minShareCount: 2 },
            { name: 'causes', test: /client[\\/]board[\\/]causes/, minShareCount: 2 },
            { name: 'pictures', test: /client[\\/](?:board[\\/]poster|poll|workshop[\\/]projector)/, minShareCount: 2 },
            { name: 'desk', test: /client[\\/]/, minShareCount: 2 },
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
