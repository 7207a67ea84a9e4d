import type { Me, Role } from '@zhucun/api';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { session } from '../lib/api';

const origin = globalThis.location.origin;
export const url = (path: string) => `${origin}/api/v1${path}`;
export const server = setupServer();

export function me(role: Role, ...permissions: string[]): Me {
  const office = {
    grantId: 'g1',
    role,
    tree: 'REGION' as const,
    nodeCode: '620503',
    nodeName: '麦积区',
    path: '/62/6205/620503/',
    validFrom: '2021-01-01',
    validTo: null,
  };
  return {
    account: { id: 'a1', username: 'zhang', displayName: '张秀英' },
    office,
    offices: [office],
    permissions,
    demo: false,
    passwordChangeRequired: false,
  };
}

/** Signs in as somebody who may do exactly this. */
export async function signIn(role: Role, ...permissions: string[]): Promise<void> {
  server.use(
    http.post(url('/auth/login'), () =>
      HttpResponse.json({ accessToken: 'token', expiresIn: 300, me: me(role, ...permissions) }),
    ),
  );
  await session.login('zhang', 'secret');
}
