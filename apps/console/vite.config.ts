import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const libraryDoor = (name: string) => new URL(`../../libs/${name}/src/index.ts`, import.meta.url).pathname;

/** Every browser that runs this build reads woff2; without the woff twins the output is half as large. */
const onlyWoff2: Plugin = {
  name: 'voicemill-only-woff2',
  enforce: 'pre',
  transform: {
    filter: { id: /noto-sans-sc\/.*\.css$/ },
    handler: (code) => code.replaceAll(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, ''),
  },
};

export default defineConfig({
  base: './',
  root: new URL('.', import.meta.url).pathname,
  plugins: [onlyWoff2, react()],
  resolve: {
    alias: { '@voicemill/contracts': libraryDoor('contracts'), '@voicemill/text': libraryDoor('text') },
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:8321' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|react-router|react-router-dom|scheduler)[\\/]/,
              priority: 3,
            },
            { name: 'mui', test: /node_modules[\\/](@mui|@emotion)[\\/]/, priority: 2 },
            {
              name: 'admin',
              test: /node_modules[\\/](ra-|react-admin|@tanstack|react-hook-form|node-polyglot)/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
