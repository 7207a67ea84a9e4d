import { expect, test } from 'vitest';
import { can } from '../lib/permissions';
import { entryOf, visibleMenu } from './menu';

const menuOf = (...permissions: string[]) =>
  visibleMenu((permission) => can({ permissions }, permission)).map((entry) => entry.to);

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
    '/calendar',
    '/leave-requests',
    '/leave-balances',
    '/regions',
    '/organizations',
  ]);
});

test('a security administrator sees accounts and the trail, and no person', () => {
  const menu = menuOf('region:read', 'organization:read', 'audit:read', 'account:manage', 'client:manage');
  expect(menu).toEqual(['/', '/regions', '/organizations', '/audit', '/accounts', '/grants', '/clients']);
});

test('an office without any permission keeps only its home', () => {
  expect(menuOf()).toEqual(['/']);
});

test('a page belongs to the entry its address begins with', () => {
  expect(entryOf('/cadres/42/edit')?.to).toBe('/cadres');
  expect(entryOf('/')?.to).toBe('/');
  expect(entryOf('/cadresque')?.to).toBeUndefined();
});
