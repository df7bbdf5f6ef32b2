import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.PLANVERKSTED_DEV_SERVER ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // Designsystemet declares no sideEffects, and would be taken in whole without this.
    rolldownOptions: { treeshake: { moduleSideEffects: (id: string) => !id.includes('designsystemet-react') } },
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
