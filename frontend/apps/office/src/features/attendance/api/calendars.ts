import { queryOptions } from '@tanstack/react-query';
import { type CalendarInput, call } from '@zhucun/api';
import { api } from '../../../lib/api';

export function calendarOf(year: number, region: string | undefined) {
  return queryOptions({
    queryKey: ['calendars', year, region],
    retry: false,
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/calendars/{year}', { params: { path: { year }, query: { region } }, signal })),
  });
}

export function editionsOf(year: number, region: string | undefined) {
  return queryOptions({
    queryKey: ['calendars', year, region, 'editions'],
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/calendars/{year}/editions', {
          params: { path: { year }, query: { region } },
          signal,
        }),
      ),
  });
}

export function enterCalendar(year: number, body: CalendarInput) {
  return call(api.POST('/api/v1/calendars/{year}/editions', { params: { path: { year } }, body }));
}
