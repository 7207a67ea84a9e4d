import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, type ImportJob, ifMatch, type Me } from '@zhucun/api';
import { api, download, upload } from '../../../lib/api';
import { can } from '../../../lib/permissions';
import type { Told } from '../../../lib/watched';

const UNDERWAY = new Set(['QUEUED', 'READING', 'CHECKING', 'WRITING']);
export const underway = (job: ImportJob) => UNDERWAY.has(job.state);

export function imports(query: { after?: string; size: number }) {
  return queryOptions({
    queryKey: ['imports', 'list', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call(api.GET('/api/v1/imports', { params: { query }, signal })),
    refetchInterval: ({ state }) => (state.data?.items.some(underway) ? 2_000 : false),
  });
}

export function importJob(id: string) {
  return queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => call(api.GET('/api/v1/imports/{id}', { params: { path: { id } }, signal })),
    // a running job is asked every second: progress is what the page is for
    refetchInterval: ({ state }) => (state.data && underway(state.data) ? 1_000 : false),
  });
}

export type ImportKind = ImportJob['kind'];

export const IMPORT_KINDS: readonly ImportKind[] = [
  'ROSTER',
  'CADRE',
  'ORGANIZATION',
  'TEAM',
  'POSTING',
  'REGISTER_DAY',
  'ENTITLEMENT',
  'TRAINING',
  'FINDING',
  'INCENTIVE',
];

/** What somebody must be allowed who brings in such a list. */
const NEEDS: Record<ImportKind, string> = {
  ROSTER: 'cadre:edit',
  CADRE: 'cadre:edit',
  ORGANIZATION: 'organization:import',
  TEAM: 'team:import',
  POSTING: 'team:import',
  REGISTER_DAY: 'attendance:record',
  ENTITLEMENT: 'entitlement:deliver',
  TRAINING: 'training:import',
  FINDING: 'finding:record',
  INCENTIVE: 'incentive:import',
};

/** What an office brings in: a township its register, which nobody else does, an inspector what he found, others what they keep. */
export function kindsFor(me: Pick<Me, 'office' | 'permissions'>): readonly ImportKind[] {
  const township = me.office.role === 'TOWNSHIP';
  return IMPORT_KINDS.filter((kind) => (kind === 'REGISTER_DAY') === township && can(me, NEEDS[kind]));
}

/** Lists whose rows bear no number of another system. */
const NUMBERLESS: ReadonlySet<ImportKind> = new Set<ImportKind>(['ROSTER', 'REGISTER_DAY']);
export const numbered = (kind: ImportKind) => !NUMBERLESS.has(kind);

export interface Upload {
  file: File;
  kind: ImportKind;
  /** which of their systems numbers the rows; empty where there is only one */
  system: string;
  dryRun: boolean;
  mode: 'atomic' | 'rows';
}

/** The file of the last trial run: whoever finds it good brings it in without choosing it again. */
let tried: { job: string; upload: Upload } | null = null;
export const triedAs = (job: Pick<ImportJob, 'id'>) => (tried?.job === job.id ? tried.upload : null);

export async function startImport(wanted: Upload, told: Told): Promise<ImportJob> {
  const { file, kind, system, dryRun, mode } = wanted;
  const form = new FormData();
  form.set('kind', kind);
  if (system) form.set('system', system);
  form.set('dryRun', String(dryRun));
  form.set('mode', mode);
  form.set('file', file, file.name);
  const job = (await (await upload('/api/v1/imports', form, told)).json()) as ImportJob;
  tried = dryRun ? { job: job.id, upload: wanted } : null;
  return job;
}

export function cancelImport(job: ImportJob): Promise<ImportJob> {
  return call(
    api.POST('/api/v1/imports/{id}/cancellation', {
      params: { path: { id: job.id } },
      headers: ifMatch(job),
    }),
  );
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TEMPLATES: Record<ImportKind, string> = {
  ROSTER: '驻村干部花名册模板',
  CADRE: '干部与任职模板',
  ORGANIZATION: '机构模板',
  TEAM: '工作队模板',
  POSTING: '任职模板',
  REGISTER_DAY: '考勤例外模板',
  ENTITLEMENT: '待遇兑现模板',
  TRAINING: '参训名册模板',
  FINDING: '督查问题模板',
  INCENTIVE: '激励模板',
};

/** Headers, a made-up row and how to fill it in; a roster only as the workbook that offers its codes. */
export function template(kind: ImportKind, csv: boolean): Promise<void> {
  if (kind === 'ROSTER') return download('/api/v1/imports/templates/roster', `${TEMPLATES[kind]}.xlsx`);
  return download(
    `/api/v1/imports/templates/${kind.toLowerCase()}`,
    `${TEMPLATES[kind]}.${csv ? 'csv' : 'xlsx'}`,
    {
      headers: { Accept: csv ? 'text/csv' : WORKBOOK },
    },
  );
}

/** What was refused, for whoever corrects it in another system; or every row, with what became of it and the id it got. */
export function report(job: ImportJob, scope: 'errors' | 'all'): Promise<void> {
  const name = job.fileName.replace(/(\.[a-z]+)?$/i, scope === 'all' ? '-逐行结果.csv' : '-导入报告.csv');
  return download(`/api/v1/imports/${job.id}/report?report=${scope}`, name);
}

export function markedWorkbook(job: ImportJob): Promise<void> {
  return download(
    `/api/v1/imports/${job.id}/errors`,
    job.fileName.replace(/(\.(xlsx|csv|ndjson|jsonl))?$/i, '-待更正.xlsx'),
  );
}
