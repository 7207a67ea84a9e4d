import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { DrawPage } from './draw';
import { DrawsPage } from './draws';

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test('who may read draws alone sees what is open, with the way to its record', async () => {
  await signIn('TOWNSHIP', 'draw:read');
  server.use(
    http.get(url('/draw-assignments'), () =>
      HttpResponse.json({
        items: [
          {
            id: 'a1',
            drawId: 'd1',
            place: 1,
            villageCode: '620503100201',
            villageName: '朝阳村',
            stratum: 'RISK',
            inspector: '王督查',
            releaseAt: '2026-01-05T00:00:00Z',
            visitFrom: '2026-01-06',
            visitTo: '2026-01-10',
          },
        ],
        next: null,
      }),
    ),
  );
  draw(<DrawsPage />);
  expect(await screen.findByText('朝阳村')).toBeVisible();
  expect(screen.getByRole('link', { name: '抽取记录' })).toHaveAttribute('href', '/draws/d1');
});

test('the page of one draw is its record then, and asks for nothing that is not his to read', async () => {
  await signIn('TOWNSHIP', 'draw:read');
  draw(<DrawPage />);
  expect(await screen.findByRole('button', { name: '复核' })).toBeEnabled();
});

test('who publishes late is seen in the list of the inspecting side', async () => {
  await signIn('AUDITOR', 'draw:read', 'supervision:read');
  server.use(
    http.get(url('/draws'), () =>
      HttpResponse.json({
        items: [
          {
            id: 'd1',
            number: '双随机〔2026〕1号',
            title: '常态化督查',
            state: 'DRAWN',
            publicationOverdue: true,
            visitFrom: '2026-01-06',
            visitTo: '2026-01-10',
            openAt: '2026-01-11T00:00:00Z',
            repeats: null,
            repeatedBy: null,
          },
        ],
        next: null,
      }),
    ),
    http.get(url('/regions'), () => HttpResponse.json({ items: [], next: null })),
  );
  draw(<DrawsPage />);
  expect(await screen.findByText('逾期未公布')).toBeVisible();
});
