import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, type ImportJob, ifMatch } from '@zhucun/api';
import { api, download, upload } from '../../../lib/api';

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

export interface Upload {
  file: File;
  kind: ImportKind;
  /** which of their systems numbers the rows; empty where there is only one */
  system: string;
  dryRun: boolean;
  mode: 'atomic' | 'rows';
}

export async function startImport({ file, kind, system, dryRun, mode }: Upload): Promise<ImportJob> {
  const form = new FormData();
  form.set('kind', kind);
  if (system) form.set('system', system);
  form.set('dryRun', String(dryRun));
  form.set('mode', mode);
  form.set('file', file, file.name);
  return (await upload('/api/v1/imports', form)).json() as Promise<ImportJob>;
}

export function cancelImport(job: ImportJob): Promise<ImportJob> {
  return call(
    api.POST('/api/v1/imports/{id}/cancellation', {
      params: { path: { id: job.id } },
      headers: ifMatch(job),
    }),
  );
}

export function template(kind: ImportKind): Promise<void> {
  return kind === 'CADRE'
    ? download('/api/v1/imports/templates/cadre', '干部与任职模板.csv')
    : download('/api/v1/imports/templates/roster', '驻村干部花名册模板.xlsx');
}

/** Everything that was refused, for whoever corrects it in another system. */
export function report(job: ImportJob): Promise<void> {
  return download(`/api/v1/imports/${job.id}/report`, job.fileName.replace(/(\.[a-z]+)?$/i, '-导入报告.csv'));
}

export function markedWorkbook(job: ImportJob): Promise<void> {
  return download(
    `/api/v1/imports/${job.id}/errors`,
    job.fileName.replace(/(\.(xlsx|csv|ndjson|jsonl))?$/i, '-待更正.xlsx'),
  );
}
