import { apiOf } from '../support/api';
import { commit, reveal } from '../support/draws';
import { drawn } from '../support/inspections';
import { expect, test } from '../support/office';

// 双随机抽取: two offices commit and reveal, one draws, nobody is told before the time, and the browser draws it again.
const TERM = 60_000;

test('a draw from its commitments to a record that the browser draws again', async ({ as }) => {
  test.setTimeout(180_000);
  const opens = Math.floor((Date.now() + TERM) / 1000) * 1000;
  const { id } = await drawn(
    await apiOf('zuzhibu'),
    new Date(opens),
    3 + (Math.floor(Date.now() / 1000) % 900),
  );
  const path = `/draws/${id}`;
  const department = await as('zuzhibu');
  const stationing = await as('zhucunban');
  const first = await commit(department, path);
  const second = await commit(stationing, path);
  await reveal(department, path, first);
  await reveal(stationing, path, second);
  await department.goto(path);
  await department.getByRole('button', { name: /抽\s*取/ }).click();
  await expect(department.getByText('此前任何人（含管理员）都看不到')).toBeVisible();
  await department.screenshot({ path: 'reports/pages/draw-embargo.png', fullPage: true });

  for (const reader of ['xiangzhen', 'shenji', 'zuzhibu', 'ducha1']) {
    const api = await apiOf(reader);
    expect((await api.get(`/draw-assignments?draw=${id}`)).items, reader).toEqual([]);
    expect(await api.status(`/draws/${id}/record`), reader).toBe(404);
  }
  expect(await (await apiOf('system')).status(`/draw-assignments?draw=${id}`)).toBe(403);

  await department.waitForTimeout(Math.max(0, opens - Date.now()) + 2_000);
  await department.goto(path);
  await department.getByRole('button', { name: '公布记录' }).click();
  await department.getByRole('button', { name: /复\s*核/ }).click();
  await expect(department.getByText('与公布的名单一致')).toBeVisible();
  await department.screenshot({ path: 'reports/pages/draw-verified.png', fullPage: true });
  expect((await (await apiOf('xiangzhen')).get(`/draws/${id}/record`)).list.length).toBeGreaterThan(0);
});
