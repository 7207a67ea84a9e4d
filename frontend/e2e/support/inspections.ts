/** 督查: a group of the demonstration's county, a plan of its visits and a draw, for the pages that show them. */
import type { Api } from './api';

const COUNTY = '620503';
const DAY = 86_400_000;

/** The members of a group that goes to the county's villages; formed once. */
async function group(api: Api): Promise<{ id: string; members: { id: string }[] }> {
  const known = await api.get(`/inspection-groups?region=${COUNTY}`);
  if (known.length > 0) return known[0];
  const coverage = await api.get(`/inspection-groups/coverage?region=${COUNTY}`);
  const people = await api.get(`/inspection-groups/inspectors?region=${COUNTY}`);
  return api.post('/inspection-groups', {
    name: '督查一组',
    regionCode: COUNTY,
    standing: true,
    area: coverage.townships.map(({ code }: { code: string }) => code),
    members: people.slice(0, 4).map(({ account }: { account: string }) => ({ account, homes: [] })),
    from: '2026-01-01',
  });
}

/** A draw whose targets are told and opened at a moment; its visits so many years ahead, each draw in a year of its own. */
export async function drawn(api: Api, opens: Date, years: number): Promise<{ id: string; number: string }> {
  const { members } = await group(api);
  const moment = opens.toISOString();
  const year = new Date().getFullYear() + years;
  return api.post('/draws', {
    title: '常态化督查抽取',
    areas: [COUNTY],
    inspectors: members.map(({ id }) => ({ member: id, releaseAt: moment })),
    targets: 6,
    each: 1,
    parties: [
      { role: 'ORGANIZATION_DEPARTMENT', regionCode: COUNTY },
      { role: 'STATIONING_OFFICE', regionCode: COUNTY },
    ],
    revealUntil: moment,
    openAt: moment,
    visitFrom: `${year}-03-02`,
    visitTo: `${year}-03-06`,
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
