import type { ApiClientJwks } from '@zhucun/api';

/**
 * A key set as it was pasted: a set, or one key alone. Null where it is neither; whether the keys are good is the
 * server's to say. What browsers write beside a key (`key_ops`, `ext`) is left out, all else is sent: a private key
 * has to be refused, not quietly made a public one.
 */
export function readJwks(text: string): ApiClientJwks | null {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return null;
    if ('keys' in read) return Array.isArray(read.keys) ? set(read.keys) : null;
    return 'kty' in read ? set([read]) : null;
  } catch {
    return null;
  }
}

function set(keys: unknown[]): ApiClientJwks {
  return { keys: keys.map(plain) } as unknown as ApiClientJwks;
}

function plain(key: unknown): unknown {
  if (typeof key !== 'object' || key === null) return key;
  return Object.fromEntries(Object.entries(key).filter(([name]) => name !== 'key_ops' && name !== 'ext'));
}
