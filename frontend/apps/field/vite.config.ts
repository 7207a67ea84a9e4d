import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { en } from './src/words/en.ts';
import { zh } from './src/words/zh.ts';

// The API of a locally started backend; the production server serves both from one origin.
const backend = process.env.ZHUCUN_BACKEND ?? 'http://localhost:8080';

/** What a phone loads the first time, pages, scripts and styles together as gzip sends them, in bytes. */
const BUDGET = 20_000;
/** What an inspector's phone loads besides, once. */
const LATER_BUDGET = 10_000;
const LATER = /^visits-/;
const PUBLIC = join(import.meta.dirname, 'public');
const OUT = join(import.meta.dirname, '../../dist/m');

export default defineConfig({
  base: '/m/',
  plugins: [plainImports(), oneListOfKeys(), shell(), budget()],
  server: { port: 5174, proxy: { '/api': backend, '/.well-known': backend } },
  build: {
    outDir: OUT,
    emptyOutDir: true,
    // phones are some years old; older targets cost bytes that newer phones pay for
    target: ['chrome94', 'edge94', 'firefox93', 'safari16.4'],
    modulePreload: { polyfill: false },
    // the content security policy admits no data: scripts and no inline ones
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        index: join(import.meta.dirname, 'index.html'),
        worker: join(import.meta.dirname, 'src/worker.ts'),
      },
      output: {
        // a service worker is found at one address for ever
        entryFileNames: (chunk) => (chunk.name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
});

/** Tells the service worker which files the application is made of, and gives each build a name of its own. */
export function shell(publicFiles = PUBLIC): Plugin {
  return {
    name: 'zhucun-shell',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const digest = createHash('sha256');
        const files = ['/m/'];
        const later: string[] = [];
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type === 'chunk' && file.isDynamicEntry) later.push(`/m/${name}`);
          else if (name !== 'worker.js' && name !== 'index.html') files.push(`/m/${name}`);
          digest.update(name).update(file.type === 'chunk' ? file.code : file.source);
        }
        for (const name of readdirSync(publicFiles)) {
          files.push(`/m/${name}`);
          digest.update(name).update(readFileSync(join(publicFiles, name)));
        }
        const worker = bundle['worker.js'];
        if (worker?.type !== 'chunk') throw new Error('no service worker');
        const version = digest.digest('hex').slice(0, 16);
        worker.code = `self.SHELL=${JSON.stringify({ version, files, later })};${worker.code}`;
      },
    },
  };
}

/** A signal of one bar carries some kilobytes a second: the build fails when the application outgrows its budget. */
function budget(): Plugin {
  return {
    name: 'zhucun-budget',
    apply: 'build',
    closeBundle() {
      const entries = readdirSync(OUT, { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile() && /\.(html|js|css)$/.test(entry.name),
      );
      weigh(
        'at first load',
        entries.filter(({ name }) => !LATER.test(name)),
        BUDGET,
      );
      weigh(
        'for inspectors besides',
        entries.filter(({ name }) => LATER.test(name)),
        LATER_BUDGET,
      );
    },
  };
}

function weigh(when: string, files: Dirent[], budget: number): void {
  const total = files
    .map((entry) => gzipSync(readFileSync(join(entry.parentPath, entry.name))).length)
    .reduce((sum, size) => sum + size, 0);
  if (total > budget)
    throw new Error(`the field application weighs ${total} bytes ${when}, more than ${budget}`);
  process.stdout.write(`field: ${total} bytes in ${files.length} files ${when}, ${budget} allowed\n`);
}

/** What is loaded later has no styles and no other files of its own: the helper that would load those first costs bytes that everybody pays. */
function plainImports(): Plugin {
  const helper = '\0vite/preload-helper.js';
  return {
    name: 'zhucun-plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: {
      order: 'pre',
      handler: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
    },
  };
}

/** The keys of both languages are the same: they travel once. The words of the second follow in the order of the first. */
function oneListOfKeys(): Plugin {
  return {
    name: 'zhucun-words',
    apply: 'build',
    transform(_, id) {
      if (!id.endsWith('/words/en.ts')) return undefined;
      const list = (Object.keys(zh) as (keyof typeof zh)[]).map((key) => en[key]);
      if (list.some((word) => word.includes('|'))) throw new Error('a word has the sign that divides words');
      return `import { zh } from './zh';
const list = ${JSON.stringify(list.join('|'))}.split('|');
export const en = Object.fromEntries(Object.keys(zh).map((key, i) => [key, list[i]]));`;
    },
  };
}
