/** 督查: a group of the demonstration's county, a plan of its visits and a draw, for the pages that show them. */
import { type Api, apiOf } from './api';

const COUNTY = '620503';
/** Who visits: the inspectors of the county and its department. */
const MEMBERS = ['ducha1', 'ducha2', 'zuzhibu'];
const NAME = '督查一组';
const DAY = 86_400_000;

interface Group {
  id: string;
  name: string;
  members: { id: string; account: string; confirmedAt: string | null; version: number }[];
}

/** The group that goes to the county's villages, each member with what he himself confirmed; formed once. */
async function group(api: Api): Promise<Group> {
  const known = (await api.get(`/inspection-groups?region=${COUNTY}`)) as Group[];
  const formed = known.find(({ name }) => name === NAME) ?? (await form(api));
  for (const username of MEMBERS) {
    const own = await apiOf(username);
    const { account } = await own.get('/me');
    const member = formed.members.find((one) => one.account === account.id);
    if (member && member.confirmedAt === null)
      await own.post(`/inspection-groups/members/${member.id}/confirmation`, null, member.version);
  }
  return formed;
}

async function form(api: Api): Promise<Group> {
  const coverage = await api.get(`/inspection-groups/coverage?region=${COUNTY}`);
  const accounts = await Promise.all(
    MEMBERS.map(async (username) => (await (await apiOf(username)).get('/me')).account.id),
  );
  return api.post('/inspection-groups', {
    name: NAME,
    regionCode: COUNTY,
    standing: true,
    area: coverage.townships.map(({ code }: { code: string }) => code),
    members: accounts.map((account) => ({ account, homes: [] })),
    from: '2026-01-01',
  });
}

interface Terms {
  /** A county or a township. */
  area?: string;
  targets?: number;
  /** Who may be sent; all members of the group where it is not said. */
  inspectors?: string[];
  /** Days of the visits; in a year of their own where they are not said. */
  from?: string;
  to?: string;
}

/** A draw whose targets are told and opened at a moment; its visits so many years ahead, each draw in a year of its own. */
export async function drawn(
  api: Api,
  opens: Date,
  years: number,
  terms: Terms = {},
): Promise<{ id: string; number: string }> {
  const { members } = await group(api);
  const moment = opens.toISOString();
  const year = new Date().getFullYear() + years;
  const sent = await Promise.all(
    (terms.inspectors ?? []).map(async (username) => (await (await apiOf(username)).get('/me')).account.id),
  );
  return api.post('/draws', {
    title: '常态化督查抽取',
    areas: [terms.area ?? COUNTY],
    inspectors: members
      .filter(({ account }) => sent.length === 0 || sent.includes(account))
      .map(({ id }) => ({ member: id, releaseAt: moment })),
    targets: terms.targets ?? 6,
    each: 1,
    parties: [
      { role: 'ORGANIZATION_DEPARTMENT', regionCode: COUNTY },
      { role: 'STATIONING_OFFICE', regionCode: COUNTY },
    ],
    revealUntil: moment,
    openAt: moment,
    visitFrom: terms.from ?? `${year}-03-02`,
    visitTo: terms.to ?? `${year}-03-06`,
  });
}

/** One of everything. */
export async function organized(api: Api): Promise<void> {
  const { id } = await group(api);
  if ((await api.get('/inspection-plans?size=1')).items.length === 0) {
    const from = new Date(Date.now() + 40 * DAY).toISOString().slice(0, 8);
    const proposal = await api.get(`/inspection-plans/proposal?group=${id}&from=${from}01`);
    await api.post('/inspection-plans', {
      title: '上半月常态化督查',
      kind: 'ROUTINE',
      groupId: id,
      from: proposal.from,
      to: proposal.to,
      visits: proposal.visits
        .slice(0, 12)
        .map(({ villageCode, on }: { villageCode: string; on: string }) => ({
          villageCode,
          on,
          inspectors: [],
        })),
    });
  }
  if ((await api.get('/draws?size=1')).items.length === 0)
    await drawn(api, new Date(Date.now() + 30 * DAY), 1);
}
