import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The API of a locally started backend; the production server serves both from one origin.
const backend = process.env.ZHUCUN_BACKEND ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  server: { port: 5173, proxy: { '/api': backend, '/oauth2': backend, '/.well-known': backend } },
  preview: { port: 4173, proxy: { '/api': backend } },
  build: {
    // what is served at /; the field application builds itself into its folder m, after this
    outDir: '../../dist',
    emptyOutDir: true,
    // offices run Chromium-based browsers that are some years old
    target: ['chrome90', 'edge90', 'firefox90', 'safari15'],
    chunkSizeWarningLimit: 1200,
    // the content security policy admits no data: scripts and no inline ones
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    testTimeout: 20_000,
  },
});
