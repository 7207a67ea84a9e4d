import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { session } from '../lib/api';
import { can } from '../lib/permissions';
import type { Search } from '../lib/table-state';
import { Forbidden, NotFound, PageError } from './error-boundary';
import { AppLayout } from './layout';

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: ({ error }) => <PageError error={error} />,
});

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: (search: Search) => ({ to: local(search.to) }),
  beforeLoad: async ({ search }) => {
    if (session.state().status === 'unknown') await session.refresh().catch(() => false);
    if (session.state().status === 'in') throw redirect({ href: search.to ?? '/' });
  },
  component: lazyRouteComponent(() => import('../features/identity/pages/login'), 'LoginPage'),
});

/** Only an address of this site may be returned to after the login. */
function local(to: unknown): string | undefined {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) && !to.startsWith('/login') ? to : undefined;
}

const office = createRoute({
  getParentRoute: () => root,
  id: 'office',
  beforeLoad: async ({ location }) => {
    if (session.state().status === 'unknown') await session.refresh();
    if (session.state().status !== 'in')
      throw redirect({ to: '/login', search: { to: location.href === '/' ? undefined : location.href } });
  },
  component: AppLayout,
});

type Load = () => Promise<Record<string, unknown>>;

/** A page behind its permission: what the address asks for without it is answered with "forbidden". */
function page<P extends string>(path: P, load: Load, name: string, needs?: string) {
  const Page = lazyRouteComponent(load as () => Promise<Record<string, () => React.ReactNode>>, name);
  return createRoute({
    getParentRoute: () => office,
    path,
    component: () => (needs && !can(session.state().me, needs) ? <Forbidden /> : <Page />),
  });
}

const pages = [
  page('/', () => import('../features/home/pages/home'), 'HomePage'),
  page(
    '/registers',
    () => import('../features/attendance/pages/register'),
    'RegisterPage',
    'attendance:read',
  ),
];

export const router = createRouter({
  routeTree: root.addChildren([login, office.addChildren(pages)]),
  defaultPreload: false,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
  // plain query strings: a region code is text, never a number
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
    const text = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString();
    return text ? `?${text}` : '';
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** A session that ends while a page is open leads to the login and, afterwards, back to that page. */
export function watchSession(): void {
  session.subscribe(() => {
    const state = session.state();
    const here = router.state.location;
    if (state.status === 'out' && here.pathname !== '/login')
      void router.navigate({ to: '/login', search: { to: state.lost ? here.href : undefined } });
  });
}
