// @vitest-environment node
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const here = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const modules = resolve(here, '../../node_modules');
const project = mkdtempSync(join(tmpdir(), 'zhucun-client-'));
const asked = [];
let server;

/** A project of an integrator that has installed the tarball, and compiles what the README shows. */
beforeAll(async () => {
  execFileSync(process.execPath, ['pack.mjs', join(project, 'made')], { cwd: here });
  const [tarball] = readdirSync(join(project, 'made')).filter((name) => name.endsWith('.tgz'));
  const installed = join(project, 'node_modules/@zhucun/api');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(project, 'made', tarball), '--strip-components=1', '-C', installed]);
  for (const name of ['openapi-fetch', 'openapi-typescript-helpers']) {
    symlinkSync(join(modules, name), join(project, 'node_modules', name));
  }
  writeFileSync(join(project, 'package.json'), '{"type":"module"}');
  server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.authorization}`);
    const next = request.url.includes('after=') ? null : 'zwei';
    const [status, body] =
      request.headers.authorization === 'Bearer good'
        ? [200, { items: [{ name: next ? '丁刚' : '孙杰' }], next }]
        : [403, { title: '无权', status: 403, code: 'FORBIDDEN', detail: '没有此项权限。' }];
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
}, 120_000);

afterAll(() => {
  server?.close();
  rmSync(project, { recursive: true, force: true });
});

function compile(text) {
  writeFileSync(join(project, 'example.ts'), text);
  const options = ['--strict', '--target', 'ES2022', '--module', 'NodeNext', '--lib', 'ES2023,DOM'];
  execFileSync(process.execPath, [join(modules, 'typescript/bin/tsc'), ...options, 'example.ts'], {
    cwd: project,
    encoding: 'utf8',
  });
}

const [, example] = /^```ts\n(.*?)^```$/ms.exec(readFileSync(join(here, 'README.md'), 'utf8'));

test('what the README shows compiles against the packed types and runs in Node', async () => {
  compile(example);
  const { cadresOf, said } = await import(pathToFileURL(join(project, 'example.js')).href);
  const base = `http://127.0.0.1:${server.address().port}`;
  expect(await cadresOf('620503', base, 'good')).toEqual(['丁刚', '孙杰']);
  expect(asked).toEqual([
    '/api/v1/cadres?region=620503&size=200 Bearer good',
    '/api/v1/cadres?region=620503&size=200&after=zwei Bearer good',
  ]);
  const refusal = await cadresOf('620503', base, 'bad').catch((thrown) => thrown);
  expect(said(refusal)).toBe('403 FORBIDDEN: 没有此项权限。');
}, 120_000);

test('an address or a field that the API does not know is an error of the compiler', () => {
  expect(() => compile(example.replace("'/api/v1/cadres'", "'/api/v1/kaders'"))).toThrow(/Command failed/);
  expect(() => compile(example.replace('cadre.name', 'cadre.nickname'))).toThrow(/Command failed/);
}, 120_000);
