import { ApiProblem, createApi, LastingSession, raw } from '@zhucun/api';
import { language } from '../i18n/language';
import { type Told, watched } from './watched';

/** The one session and the one client of this page. */
export const session = new LastingSession('', language);
export const api = createApi({ session, language, base: globalThis.location?.origin ?? '' });

/** Fetches a file with the session's token and hands it to the browser under the server's name for it. */
export async function download(path: string, fallbackName: string, init?: RequestInit): Promise<void> {
  const response = await raw(session, language, path, init);
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(response.headers.get('Content-Disposition')) ?? fallbackName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * Sends a form with a file and tells how far it is. What is large is not sent with a token that is about to run out, and
 * a file that is no longer what was chosen is said to be so: the browser would only say that nothing was reached.
 */
export async function upload(path: string, form: FormData, told: Told): Promise<Response> {
  await readable(form.get('file') as File);
  await session.ready();
  return raw(session, language, path, { method: 'POST', body: form }, (request, token) =>
    watched(request, token, told),
  );
}

async function readable(file: File): Promise<void> {
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch (cause) {
    const problem = new ApiProblem({ title: file.name, status: 400, code: 'FILE_CHANGED' });
    problem.cause = cause;
    throw problem;
  }
}

/** RFC 6266: the UTF-8 name first, as Chinese file names come only there. */
export function fileName(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? null;
}
