import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { BASE_URL } from '../application';
import { choose, select } from '../support/form';
import { expect, test } from '../support/office';

// 接入系统: registered with the key of the other side, used once, rotated, and its deeds are one click away.
const NAME = '省干部系统（公钥）';
const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const JWK = { ...publicKey.export({ format: 'jwk' }), kid: '2026' };

function assertion(client: string): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { iss: client, sub: client, aud: 'zhucun', jti: randomUUID(), iat: now, exp: now + 60 };
  const content = `${part({ alg: 'ES256', kid: '2026' })}.${part(claims)}`;
  const signature = sign('sha256', Buffer.from(content), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${content}.${signature.toString('base64url')}`;
}

function ask(client: string): Promise<Response> {
  return fetch(`${BASE_URL}/api/v1/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion(client),
    }),
  });
}

test('a system is registered with its key, gets in, and is out when the key is retired', async ({ as }) => {
  const page = await as('anquan');
  await page.goto('/clients');
  await page.getByRole('button', { name: '接入系统' }).click();
  const dialog = page.getByRole('dialog', { name: '接入系统' });
  await dialog.getByLabel('系统名称').fill(NAME);
  await choose(page, dialog.getByLabel('所在节点'), '甘肃省', '甘肃省');
  await select(page, dialog.getByLabel('权限'), '干部名册');
  await page.keyboard.press('Escape');
  await dialog.getByLabel('公钥（JWKS）').fill(JSON.stringify({ keys: [JWK] }));
  await page.screenshot({ path: 'reports/pages/client-dialog.png' });
  await dialog.getByRole('button', { name: /确\s*定/ }).click();
  await expect(dialog).toBeHidden();
  const shown = page.getByRole('dialog', { name: NAME });
  const id = (await shown.locator('code').first().innerText()).trim();
  await expect(shown).not.toContainText('密钥');
  await shown
    .getByRole('button', { name: /关\s*闭/ })
    .last()
    .click();

  const row = page.locator('.ant-table-row', { hasText: NAME });
  await expect(row).toContainText('公钥 1');
  await expect(row).toContainText('从未');
  expect((await ask(id)).status).toBe(200);

  await page.reload();
  await expect(row).not.toContainText('从未');
  await row.getByRole('button', { name: NAME }).click();
  const drawer = page.getByRole('dialog', { name: NAME });
  await expect(drawer).toContainText('干部名册');
  await page.screenshot({ path: 'reports/pages/client-drawer.png' });
  await drawer.getByRole('button', { name: /停\s*用/ }).click();
  const retiring = page.getByRole('dialog', { name: /停用/ });
  await retiring.getByRole('button', { name: /确\s*定/ }).click();
  await expect(retiring).toBeHidden();
  await expect(drawer).toContainText('已停用');
  expect((await ask(id)).status).toBe(401);

  await drawer.getByRole('link', { name: '它的操作', exact: true }).click();
  await expect(page.locator('.ant-table-row').first()).toContainText(NAME);
});
