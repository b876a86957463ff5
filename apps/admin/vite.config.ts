import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `vite` finds the API while the panel is being worked on. */
const api = process.env.GANGYAO_API ?? 'http://127.0.0.1:8080'

export default defineConfig({
  base: '/admin/',
  plugins: [react()],
  resolve: { conditions: ['@gangyao/source', 'module', 'browser', 'development|production'] },
  server: {
    host: '127.0.0.1',
    // Sign-in asks where a request comes from; here it comes from the API's own address.
    proxy: { '/api': { target: api, changeOrigin: true, headers: { origin: api } } },
  },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
        codeSplitting: {
          groups: [
            // The domain is told apart first: its schemas are made of each other as they load, and it imports nothing of
            // ours, so that it never waits for what waits for it.
            { name: 'domain', test: /packages[\\/]domain[\\/]/, priority: 4 },
            // What every page needs: the libraries, which rarely change, apart from our own.
            { name: 'libraries', tags: ['$initial'], test: /node_modules|no-eval/, priority: 3 },
            { name: 'panel', tags: ['$initial'], priority: 2 },
            // Libraries that only some pages need. Apart from our own, for they must not wait for each other.
            { name: 'more-libraries', test: /node_modules/, minShareCount: 2, priority: 1 },
            // What several pages share, in a few files instead of dozens.
            {
              name: 'shared',
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 30_000,
            },
          ],
        },
      },
    },
  },
})
