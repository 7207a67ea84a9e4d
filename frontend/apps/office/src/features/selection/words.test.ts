import { expect, test } from 'vitest';
import { commends, hinders, pageByPage, scoreOf, withLacking } from './words';

test('a score is read as three numbers', () => {
  expect(scoreOf('0hard/-3medium/814soft')).toEqual({ hard: 0, empty: -3, wishes: 814 });
  expect(scoreOf('-1hard/0medium/-20soft')).toEqual({ hard: -1, empty: 0, wishes: -20 });
  expect(scoreOf(null)).toBeNull();
  expect(scoreOf('1init/0hard')).toBeNull();
});

test('a preference that is not met is in nobody’s way', () => {
  expect(hinders({ met: false, enforcement: 'JUSTIFY' })).toBe(true);
  expect(hinders({ met: false, enforcement: 'BLOCK' })).toBe(true);
  expect(hinders({ met: false, enforcement: 'PREFER' })).toBe(false);
  expect(commends({ met: true, enforcement: 'PREFER' })).toBe(true);
  expect(commends({ met: true, enforcement: 'JUSTIFY' })).toBe(false);
});

test('villages that lack people are added once, who leads is one of them', () => {
  const lacking = [
    { villageCode: 'a', secretary: true, team: true, persons: 3 },
    { villageCode: 'b', secretary: false, team: false, persons: 1 },
    { villageCode: 'c', secretary: true, team: false, persons: 0 },
  ];
  expect(withLacking([{ villageCode: 'a', members: 5 }], lacking)).toEqual([
    { villageCode: 'a', members: 5 },
    { villageCode: 'b', firstSecretary: false, captain: false, members: 1 },
    { villageCode: 'c', firstSecretary: true, captain: false, members: 0 },
  ]);
});

test('a list is read page after page, and what a form cannot carry is counted', async () => {
  const list = (size: number) => (after: string | undefined) => {
    const from = Number(after ?? 0);
    const items = Array.from({ length: Math.min(200, size - from) }, (_, index) => from + index);
    const next = from + 200 < size ? String(from + 200) : null;
    return Promise.resolve({ items, next, total: after ? null : { count: size } });
  };
  const county = await pageByPage(list(433));
  expect([county.items.length, county.items.at(-1), county.left]).toEqual([433, 432, 0]);
  const province = await pageByPage(list(1234));
  expect([province.items.length, province.left]).toEqual([600, 634]);
  expect(await pageByPage(list(0))).toEqual({ items: [], left: 0 });
});
