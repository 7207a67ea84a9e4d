import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { shell } from '../vite.config';

const later = ['/m/assets/visits-new.js'];
const files = ['/m/', '/m/assets/index-new.js', '/m/icon.svg'];
const PAGE = '<link href="/m/icon.svg"><script src="/m/assets/index-NAME.js"></script>';

// by its name only: a service worker is compiled by itself, with other types than a page
const { './worker.ts': load } = import.meta.glob('./worker.ts');

let answers: Record<string, Response>;
let kept: Map<string, Map<string, Response>>;
const skipWaiting = vi.fn();

const pathOf = ({ url }: Request) => new URL(url).pathname;
const answer = (body: string, type: string) => new Response(body, { headers: { 'Content-Type': type } });
const page = (name: string) => answer(PAGE.replace('NAME', name), 'text/html;charset=UTF-8');

beforeEach(() => {
  vi.resetModules();
  skipWaiting.mockReset();
  kept = new Map([['old', new Map()]]);
  answers = {
    '/m/': page('new'),
    '/m/assets/index-new.js': answer('run()', 'text/javascript'),
    '/m/icon.svg': answer('<svg/>', 'image/svg+xml'),
  };
  const caches = {
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
    has: async (name: string) => kept.has(name),
    open: async (name: string) => {
      const files = kept.get(name) ?? new Map<string, Response>();
      kept.set(name, files);
      return {
        match: async (file: string | Request) =>
          files.get(typeof file === 'string' ? file : pathOf(file))?.clone(),
        put: async (file: Request, answer: Response) => void files.set(pathOf(file), answer),
        addAll: async (all: string[]) => {
          for (const file of all) files.set(file, answers[file]?.clone() as Response);
        },
      };
    },
  };
  vi.stubGlobal('caches', caches);
});

/** What the browser does with a worker that it has not seen before. */
async function install(): Promise<Map<string, (event: unknown) => void>> {
  const handlers = new Map<string, (event: unknown) => void>();
  vi.stubGlobal('self', {
    SHELL: { version: 'new', files, later },
    addEventListener: (name: string, handler: (event: unknown) => void) => handlers.set(name, handler),
    skipWaiting,
    location: new URL('http://phone/m/'),
    clients: { claim: async () => undefined },
  });
  await load?.();
  let work: Promise<unknown> = Promise.resolve();
  handlers.get('install')?.({
    waitUntil: (given: Promise<unknown>) => {
      work = given;
    },
  });
  await work;
  return handlers;
}

test('a new version takes over when its page and its files belong together', async () => {
  await install();
  expect([...kept.keys()]).toEqual(['old', 'new']);
  expect(skipWaiting).toHaveBeenCalledOnce();
});

test('the page of the version before, from a server not yet renewed, is not kept beside the new files', async () => {
  answers['/m/'] = page('old');
  await expect(install()).rejects.toThrow();
  expect([...kept.keys()]).toEqual(['old']);
  expect(skipWaiting).not.toHaveBeenCalled();
});

test('what only inspectors need is kept from its first use, and comes with every version from then on', async () => {
  const visits = '/m/assets/visits-new.js';
  answers[visits] = answer('visits()', 'text/javascript');
  const handlers = await install();
  expect([...(kept.get('new')?.keys() ?? [])]).toEqual(files);
  vi.stubGlobal('fetch', async (request: Request) => answers[pathOf(request)]?.clone());
  const ask = async (path: string) => {
    let answered: Promise<Response> = Promise.reject(new Error('not asked'));
    answered.catch(() => undefined);
    handlers.get('fetch')?.({
      request: { url: `http://phone${path}`, method: 'GET', mode: 'cors' },
      respondWith: (given: Promise<Response>) => {
        answered = given;
      },
    });
    return (await answered).text();
  };
  expect(await ask(visits)).toBe('visits()');
  expect(kept.get('new')?.has(visits)).toBe(true);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  expect(await ask(visits)).toBe('visits()');

  kept.delete('new');
  vi.resetModules();
  await install();
  expect([...(kept.get('new')?.keys() ?? [])]).toEqual([...files, visits]);
});

test('a page in the place of a file is not kept', async () => {
  answers['/m/assets/index-new.js'] = page('old');
  await expect(install()).rejects.toThrow();
  expect([...kept.keys()]).toEqual(['old']);
});

test('every byte of what is kept on the phone gives the version its name, that of an icon too', () => {
  const versionOf = (icon: string) => {
    const directory = mkdtempSync(join(tmpdir(), 'public-'));

    writeFileSync(join(directory, 'icon.svg'), icon);
    const bundle = { 'worker.js': { type: 'chunk', code: '' }, 'index.html': { type: 'asset', source: 'x' } };
    const { generateBundle } = shell(directory) as unknown as {
      generateBundle: { handler: (options: unknown, bundle: unknown) => void };
    };
    generateBundle.handler({}, bundle);
    return bundle['worker.js'].code;
  };
  expect(versionOf('<svg/>')).toBe(versionOf('<svg/>'));
  expect(versionOf('<svg/>')).not.toBe(versionOf('<svg />'));
  expect(versionOf('<svg/>')).toContain('"/m/icon.svg"');
});
