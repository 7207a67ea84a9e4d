import { expect, test } from 'vitest';
import en from '../i18n/en/menu.json';
import zh from '../i18n/zh-CN/menu.json';
import { can } from '../lib/permissions';
import { entryOf, MENU, visibleMenu } from './menu';

const menuOf = (...permissions: string[]) =>
  visibleMenu((permission) => can({ permissions }, permission)).flatMap((section) =>
    section.entries.map((entry) => entry.to),
  );

test('a township sees its rooms and no administration', () => {
  const menu = menuOf(
    'region:read',
    'organization:read',
    'cadre:read',
    'team:read',
    'attendance:read',
    'leave:read',
  );
  expect(menu).toEqual([
    '/',
    '/cadres',
    '/teams',
    '/shortfalls',
    '/rotations',
    '/handovers',
    '/registers',
    '/attendance-totals',
    '/register-conflicts',
    '/leave-requests',
    '/leave-balances',
    '/calendar',
    '/regions',
    '/organizations',
  ]);
});

test('a security administrator sees accounts and the trail, and no person', () => {
  const menu = menuOf('region:read', 'organization:read', 'audit:read', 'account:manage', 'client:manage');
  expect(menu).toEqual([
    '/',
    '/audit',
    '/regions',
    '/organizations',
    '/accounts',
    '/grants',
    '/clients',
    '/webhooks',
    '/witnesses',
    '/exchange',
  ]);
});

test('who carries bundles or reads the copy finds the exchange', () => {
  for (const permission of ['bundle:carry', 'received:read'])
    expect(menuOf(permission)).toEqual(['/', '/exchange']);
});

test('an office without any permission keeps only its home', () => {
  expect(menuOf()).toEqual(['/']);
});

test('a page belongs to the entry its address begins with', () => {
  expect(entryOf('/cadres/42/edit')?.to).toBe('/cadres');
  expect(entryOf('/')?.to).toBe('/');
  expect(entryOf('/cadresque')?.to).toBeUndefined();
});

test('every section has its heading in both languages', () => {
  for (const { key } of MENU.slice(1)) {
    expect(zh.section).toHaveProperty(key as string);
    expect(en.section).toHaveProperty(key as string);
  }
});
