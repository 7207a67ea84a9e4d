import { expect, test } from 'vitest';
import { en } from './en';
import { zh } from './zh';

test('both languages fill in the same values, and no English text is Chinese', () => {
  const holes = (text: string) => [...text.matchAll(/{(\w+)}/g)].map(([, name]) => name).sort();
  for (const [key, text] of Object.entries(zh)) {
    const english = en[key as keyof typeof en];
    expect([key, holes(english)]).toEqual([key, holes(text)]);
    if (key !== 'other') expect([key, /\p{Script=Han}/u.test(english)]).toEqual([key, false]);
  }
});

test('a week has seven days and the columns five names', () => {
  for (const words of [zh, en]) {
    expect(words.weekdays).toHaveLength(7);
    expect(words.short.split(' ')).toHaveLength(5);
  }
});
