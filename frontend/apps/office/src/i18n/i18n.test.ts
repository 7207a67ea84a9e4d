import { expect, test } from 'vitest';

type Tree = { [key: string]: string | Tree };
const chinese = import.meta.glob<Tree>('./zh-CN/*.json', { eager: true, import: 'default' });
const english = import.meta.glob<Tree>('./en/*.json', { eager: true, import: 'default' });
const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.*'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

function keys(files: Record<string, Tree>): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (prefix: string, tree: Tree) => {
    for (const [key, value] of Object.entries(tree))
      if (typeof value === 'string') found.set(`${prefix}.${key}`, value);
      else walk(`${prefix}.${key}`, value);
  };
  for (const [path, tree] of Object.entries(files)) walk(path.replace(/^.*\/|\.json$/g, ''), tree);
  return found;
}

const zh = keys(chinese);
const en = keys(english);

test('English says everything that Chinese says and nothing else', () => {
  expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
});

test('both languages fill in the same values', () => {
  const holes = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();
  for (const [key, text] of zh) expect([key, holes(en.get(key) ?? '')]).toEqual([key, holes(text)]);
});

test('no text is empty and no English text is Chinese', () => {
  for (const [key, text] of zh) expect([key, text.trim()]).not.toEqual([key, '']);
  for (const [key, text] of en)
    if (key !== 'app.otherLanguage') expect([key, /\p{Script=Han}/u.test(text)]).toEqual([key, false]);
});

test('every key that a page names exists', () => {
  const missing: string[] = [];
  for (const [path, source] of Object.entries(sources))
    for (const [, key = ''] of source.matchAll(/\bt\(\s*'([\w.]+)'/g))
      if (!zh.has(key)) missing.push(`${path}: ${key}`);
  expect(missing).toEqual([]);
});
