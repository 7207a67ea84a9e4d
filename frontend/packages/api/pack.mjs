// Makes the package for integrators: dist/package is plain JavaScript with types, dist/*.tgz what `npm install` takes.
// Argument: another directory to make it in.
import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const dist = resolve(process.argv[2] ?? join(here, 'dist'));
const target = join(dist, 'package');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

rmSync(dist, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [join(here, '../../node_modules/typescript/bin/tsc'), '-p', 'tsconfig.pack.json', '--outDir', target],
  {
    cwd: here,
    stdio: 'inherit',
  },
);
copyFileSync(join(here, 'src/schema.d.ts'), join(target, 'schema.d.ts'));
// the sources name their neighbours without an extension, as bundlers have it; Node wants the file
for (const file of readdirSync(target)) {
  const path = join(target, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/(\bfrom |\bimport\()(['"])(\.\/[a-z0-9]+)\2/g, '$1$2$3.js$2'));
}
const { name, version, license, type, dependencies } = JSON.parse(
  readFileSync(join(here, 'package.json'), 'utf8'),
);
const exports = {
  '.': { types: './index.d.ts', default: './index.js' },
  './sha256': { types: './sha256.d.ts', default: './sha256.js' },
};
writeFileSync(
  join(target, 'package.json'),
  `${JSON.stringify({ name, version, license, type, exports, types: './index.d.ts', dependencies }, null, 2)}\n`,
);
copyFileSync(join(here, 'README.md'), join(target, 'README.md'));
execFileSync(npm, ['pack', '--silent', '--pack-destination', dist], { cwd: target, stdio: 'inherit' });
