import { expect, it } from 'vitest';
import { readJwks } from './jwks';

const KEY = { kty: 'EC', crv: 'P-256', x: 'a', y: 'b' };

it('takes a key set, or one key alone', () => {
  expect(readJwks(JSON.stringify({ keys: [KEY] }))).toEqual({ keys: [KEY] });
  expect(readJwks(`\n ${JSON.stringify(KEY)} `)).toEqual({ keys: [KEY] });
});

it('takes nothing else', () => {
  for (const text of ['', 'hello', '[]', '1', 'null', '{}', '{"keys":1}', '-----BEGIN PUBLIC KEY-----']) {
    expect(readJwks(text), text).toBeNull();
  }
});

it('leaves out what a browser writes beside a key, and nothing else: a private key is for the server to refuse', () => {
  const exported = { ...KEY, kid: '2026', key_ops: ['verify'], ext: true, d: 'secret' };
  const sent = { keys: [{ ...KEY, kid: '2026', d: 'secret' }] };
  expect(readJwks(JSON.stringify(exported))).toEqual(sent);
  expect(readJwks(JSON.stringify({ keys: [exported] }))).toEqual(sent);
});
