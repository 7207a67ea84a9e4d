/// The service worker: keeps the files of the application on the phone, and nothing else. No answer of the API is ever kept here.
interface Shell {
  version: string;
  files: string[];
  /** What only some need: kept from its first use on. */
  later: string[];
}

const worker = self as unknown as ServiceWorkerGlobalScope & { SHELL: Shell };
const { version, files, later } = worker.SHELL;
/** A cache that is empty: that it is there says that this phone needs what is loaded later. */
const USED = 'later';

async function keep(): Promise<void> {
  const cache = await caches.open(version);
  // what the page has just loaded comes out of the browser's own cache: nothing travels twice
  // what this phone has needed once comes with each version, or it were missing on the road
  const wanted = (await caches.has(USED)) ? [...files, ...later] : files;
  await cache.addAll(wanted);
  if (!(await whole(cache, wanted))) {
    await caches.delete(version);
    throw new Error('mixed');
  }
  await worker.skipWaiting();
}

/**
 * While servers are renewed one after another, the page may have come from one and this worker from another: a page whose files are not
 * among these, or a page in the place of a file, would stay blank without a network. The next visit tries again.
 */
async function whole(cache: Cache, wanted: string[]): Promise<boolean> {
  for (const file of wanted) {
    const kept = await cache.match(file);
    const page = kept?.headers.get('Content-Type')?.startsWith('text/html');
    if (
      file !== '/m/'
        ? page
        : !(await kept?.text())?.match(/\/m\/[^"]+/g)?.every((name) => files.includes(name))
    )
      return false;
  }
  return true;
}

async function forgetOlder(): Promise<void> {
  for (const name of await caches.keys()) if (name !== version && name !== USED) await caches.delete(name);
  await worker.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(version);
  const kept = await cache.match(request.mode === 'navigate' ? '/m/' : request);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok && later.includes(new URL(request.url).pathname)) {
    await caches.open(USED);
    await cache.put(request, fresh.clone());
  }
  return fresh;
}

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  const ours = url.origin === worker.location.origin && url.pathname.startsWith('/m/');
  if (ours && event.request.method === 'GET') event.respondWith(answer(event.request));
});
