import { queryOptions } from '@tanstack/react-query';
import { call, ifMatch, type MailPreference, type MailPreferenceInput } from '@zhucun/api';
import { api } from '../../../lib/api';

export const mailPreference = queryOptions({
  queryKey: ['mail'],
  queryFn: async ({ signal }) =>
    (await call(api.GET('/api/v1/me/mail', { signal }))) as unknown as MailPreference,
});

export function setMailPreference(before: MailPreference, body: MailPreferenceInput) {
  return call(api.PUT('/api/v1/me/mail', { headers: ifMatch(before), body }));
}
