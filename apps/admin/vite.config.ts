import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `vite` finds the API while the panel is being worked on. */
const api = process.env.GANGYAO_API ?? 'http://127.0.0.1:8080'

export default defineConfig({
  base: '/admin/',
  plugins: [react()],
  resolve: { conditions: ['@gangyao/source', 'module', 'browser', 'development|production'] },
  server: { host: '127.0.0.1', proxy: { '/api': api } },
  build: { target: 'es2022', chunkSizeWarningLimit: 700 },
})
