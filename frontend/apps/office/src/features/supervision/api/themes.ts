import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, type FindingCampaign, type FindingCampaignInput } from '@zhucun/api';
import { api } from '../../../lib/api';

export function findingCampaigns(query: { after?: string; size: number }) {
  return queryOptions({
    queryKey: ['finding-campaigns', 'list', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call(api.GET('/api/v1/finding-campaigns', { params: { query }, signal })),
  });
}

export function findingTrends(query: { region?: string; from: number; to: number }) {
  return queryOptions({
    queryKey: ['finding-trends', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call(api.GET('/api/v1/finding-trends', { params: { query }, signal })),
  });
}

export const launchFindingCampaign = (body: FindingCampaignInput): Promise<FindingCampaign> =>
  call(api.POST('/api/v1/finding-campaigns', { body })) as Promise<FindingCampaign>;
