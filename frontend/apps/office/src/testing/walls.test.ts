import { expect, test } from 'vitest';

// the walls of the house: app → features → components → lib, and no feature knows another
const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../testing/**', '!../**/*.test.*'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

function importsOf(path: string, source: string): string[] {
  const folder = path
    .replace(/^\.\.\//, '')
    .split('/')
    .slice(0, -1);
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, target = '']) => {
    const parts = [...folder];
    for (const step of target.split('/')) {
      if (step === '..') parts.pop();
      else if (step !== '.') parts.push(step);
    }
    return parts.join('/');
  });
}

const room = (path: string) => /^features\/([^/]+)/.exec(path)?.[1];
const floor = (path: string) => path.split('/')[0] ?? '';
const LOWER: Record<string, string[]> = {
  lib: ['i18n', 'lib'],
  i18n: ['i18n'],
  components: ['components', 'lib', 'i18n'],
  features: ['features', 'components', 'lib', 'i18n'],
};

test('features never import each other and nobody imports upwards', () => {
  const breaches: string[] = [];
  for (const [path, source] of Object.entries(sources)) {
    const here = path.replace(/^\.\.\//, '');
    for (const target of importsOf(path, source)) {
      const otherRoom = room(here) && room(target) && room(here) !== room(target);
      const upwards = LOWER[floor(here)] && !LOWER[floor(here)]?.includes(floor(target));
      if (otherRoom || upwards) breaches.push(`${here} → ${target}`);
    }
  }
  expect(breaches).toEqual([]);
});
