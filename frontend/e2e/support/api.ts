/** 接口: what a test looks up, or a machine reads, through the API itself. */
import { expect } from '@playwright/test';
import { BASE_URL } from '../application';
import { PASSWORD } from './office';

// biome-ignore lint/suspicious/noExplicitAny: a test reads single fields of many answers
type Json = any;

export interface Api {
  get: (path: string) => Promise<Json>;
  status: (path: string) => Promise<number>;
  /** Does something, as a page would. */
  post: (path: string, body: unknown, version?: number) => Promise<Json>;
  /** Changes something in the version that was seen. */
  change: (method: 'POST' | 'PUT', path: string, version: number, body: unknown) => Promise<Json>;
  /** Takes a file away, as a page would. */
  take: (path: string) => Promise<ArrayBuffer>;
  /** Sends a file with the fields of its form. */
  upload: (path: string, file: File, fields: Record<string, string>) => Promise<Json>;
}

/** The API as a person of the demonstration sees it. */
export async function apiOf(username: string): Promise<Api> {
  const answer = await fetch(`${BASE_URL}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  expect(answer.status).toBe(200);
  return withToken((await answer.json()).accessToken);
}

/** The API as a machine sees it, by client credentials. */
export async function apiOfMachine(clientId: string, secret: string): Promise<Api> {
  const answer = await fetch(`${BASE_URL}/api/v1/oauth2/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  expect(answer.status).toBe(200);
  const granted = await answer.json();
  expect(granted.token_type).toBe('Bearer');
  return withToken(granted.access_token);
}

function withToken(token: string): Api {
  const ask = (path: string) =>
    fetch(`${BASE_URL}/api/v1${path}`, { headers: { Authorization: `Bearer ${token}` } });
  return {
    get: async (path) => {
      const answer = await ask(path);
      expect(answer.status, path).toBe(200);
      return answer.json();
    },
    status: async (path) => (await ask(path)).status,
    change: async (method, path, version, body) => {
      const answer = await fetch(`${BASE_URL}/api/v1${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': crypto.randomUUID(),
          'If-Match': `"${version}"`,
        },
        body: JSON.stringify(body),
      });
      expect(answer.status, `${path} ${answer.ok ? '' : await answer.clone().text()}`).toBeLessThan(300);
      return answer.json();
    },
    post: async (path, body, version) => {
      const answer = await fetch(`${BASE_URL}/api/v1${path}`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': crypto.randomUUID(),
          ...(version !== undefined && { 'If-Match': `"${version}"` }),
        },
        body: JSON.stringify(body),
      });
      expect(answer.ok, `${path} ${answer.status} ${answer.ok ? '' : await answer.text()}`).toBe(true);
      return answer.json();
    },
    take: async (path) => {
      const answer = await fetch(`${BASE_URL}/api/v1${path}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}` },
      });
      expect(answer.status, path).toBe(200);
      return answer.arrayBuffer();
    },
    upload: async (path, file, fields) => {
      const form = new FormData();
      form.append('file', file);
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      const answer = await fetch(`${BASE_URL}/api/v1${path}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}` },
        body: form,
      });
      expect(answer.ok, `${path} ${answer.status}`).toBe(true);
      return answer.json();
    },
  };
}
