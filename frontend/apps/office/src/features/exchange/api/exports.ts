import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, type ExportJob, type ExportOrder, ifMatch } from '@zhucun/api';
import { api, download } from '../../../lib/api';

export type ExportKind = ExportJob['kind'];
export type ExportFormat = ExportJob['format'];
type Condition = 'asOf' | 'knownAt' | 'period' | 'months' | 'system';

/** What a list may be exported by, besides the region; the server refuses the rest. */
const CONDITIONS: Record<ExportKind, readonly Condition[]> = {
  CADRE: ['asOf', 'knownAt', 'system'],
  ORGANIZATION: ['asOf', 'knownAt', 'system'],
  TEAM: ['asOf', 'knownAt', 'system'],
  POSTING: ['asOf', 'knownAt', 'system'],
  REGISTER_DAY: ['period', 'months'],
  REGISTER_MONTH: ['period', 'months'],
  TRAINING: ['period', 'system'],
  FINDING: ['period', 'knownAt', 'system'],
  ENTITLEMENT: ['period', 'system'],
  INCENTIVE: ['period', 'system'],
};

export const EXPORT_KINDS = Object.keys(CONDITIONS) as ExportKind[];
export const EXPORT_FORMATS: readonly ExportFormat[] = ['XLSX', 'CSV', 'NDJSON'];

export const takes = (kind: ExportKind, condition: Condition) => CONDITIONS[kind].includes(condition);
export const exportKind = (name?: string) => EXPORT_KINDS.find((kind) => kind === name);

const waits = (job: ExportJob) => job.state === 'QUEUED' || job.state === 'RUNNING';

export function exports(query: { after?: string; size: number }) {
  return queryOptions({
    queryKey: ['exports', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call(api.GET('/api/v1/exports', { params: { query }, signal })),
    // rows written are what the page is for while one is underway
    refetchInterval: ({ state }) => (state.data?.items.some(waits) ? 1_000 : false),
  });
}

export const startExport = (body: ExportOrder) => call(api.POST('/api/v1/exports', { body }));

export const cancelExport = (job: ExportJob) =>
  call(
    api.POST('/api/v1/exports/{id}/cancellation', {
      params: { path: { id: job.id } },
      headers: ifMatch(job),
    }),
  );

export const loadExport = (job: ExportJob) => download(`/api/v1/exports/${job.id}/content`, job.fileName);

/** The signed list of what the file is, which can be checked without the system. */
export const loadManifest = (job: ExportJob) =>
  download(`/api/v1/exports/${job.id}/manifest`, `${job.fileName}.manifest.json`);
