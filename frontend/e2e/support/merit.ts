/** 激励: an honour that stands and a batch of its year, for the pages that show them. */
import type { Api } from './api';

const DAY = 86_400_000;

/** A day in China so many days ago. */
export const daysAgo = (days: number) =>
  new Date(Date.now() + 8 * 3_600_000 - days * DAY).toISOString().slice(0, 10);

export async function honored(api: Api, title: string) {
  const [cadre] = (await api.get('/cadres?posted=true&size=1')).items;
  const honor = await api.post('/honors', {
    level: 'COUNTY',
    title,
    cadreId: cadre.id,
    grantedBy: '麦积区委',
    documentNumber: '演示发〔2026〕9号',
    grantedOn: daysAgo(5),
    deeds: '建成大棚三十座（虚构）',
    publicityWhere: '区政府网站',
    publicityFrom: daysAgo(60),
    publicityTo: daysAgo(30),
  });
  return { cadre, honor };
}

/** A batch with one line, still a draft. */
export async function drafted(api: Api) {
  const { honor } = await honored(api, `演示荣誉${Date.now()}`);
  const year = Number(daysAgo(5).slice(0, 4));
  const batch = await api.post('/incentive-batches', {
    regionCode: '620503',
    year,
    title: `${year}年度三个一批`,
    documentNumber: `演示发〔${year}〕${Date.now()}号`,
    issuedBy: '麦积区委',
  });
  return api.post(`/incentive-batches/${batch.id}/lines`, { facts: [honor.id] });
}
