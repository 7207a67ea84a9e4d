import { createApi, raw, SessionKeeper } from '@zhucun/api';
import { language } from '../i18n/language';

/** The one session and the one client of this page. */
export const session = new SessionKeeper('', language);
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

export function upload(path: string, form: FormData): Promise<Response> {
  return raw(session, language, path, { method: 'POST', body: form });
}

/** RFC 6266: the UTF-8 name first, as Chinese file names come only there. */
export function fileName(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? null;
}
