import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call, itemsOf } from '@zhucun/api';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../lib/api';

interface Option {
  value: string;
  label: string;
  note?: string;
}

interface Props {
  id?: string;
  value?: string;
  onChange?: (value: string | undefined, label: string | undefined) => void;
  placeholder?: string;
  disabled?: boolean;
  allowClear?: boolean;
  style?: React.CSSProperties;
}

interface Source {
  key: string;
  find: (q: string, signal: AbortSignal) => Promise<Option[]>;
  /** The name of the one already chosen. */
  one?: (id: string, signal: AbortSignal) => Promise<Option>;
}

/** Chooses one of many that the server searches: type a part of the name. */
function RemoteSelect({ source, value, onChange, ...rest }: Props & { source: Source }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useQuery({
    queryKey: ['picker', source.key, q],
    queryFn: ({ signal }) => source.find(q, signal),
    placeholderData: keepPreviousData,
  });
  const listed = found.data?.some((option) => option.value === value) ?? false;
  const chosen = useQuery({
    queryKey: ['picker', source.key, 'one', value],
    queryFn: ({ signal }) => source.one?.(value ?? '', signal) ?? null,
    enabled: Boolean(value) && !listed && found.isFetched && source.one !== undefined,
  });
  const options = [...(chosen.data && !listed && !q ? [chosen.data] : []), ...(found.data ?? [])];
  return (
    <Select
      {...rest}
      aria-label={rest.placeholder}
      value={value}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      popupMatchSelectWidth={false}
      loading={found.isFetching}
      notFoundContent={found.isFetching ? t('common.loading') : t('common.empty')}
      options={options}
      optionRender={({ data }) => (
        <>
          {data.label} {data.note && <span className="quiet">{data.note}</span>}
        </>
      )}
      onChange={(next: string | undefined) => {
        setTyped('');
        onChange?.(next, options.find((option) => option.value === next)?.label);
      }}
    />
  );
}

const units: Source = {
  key: 'unit',
  find: async (q, signal) =>
    itemsOf(await call(api.GET('/api/v1/organizations', { params: { query: { q, size: 20 } }, signal }))).map(
      ({ id, name, regionName }) => ({ value: id, label: name, note: regionName }),
    ),
  one: async (id, signal) => {
    const unit = await call(api.GET('/api/v1/organizations/{id}', { params: { path: { id } }, signal }));
    return { value: unit.id, label: unit.name };
  },
};

const cadres: Source = {
  key: 'cadre',
  find: async (q, signal) =>
    itemsOf(await call(api.GET('/api/v1/cadres', { params: { query: { q, size: 20 } }, signal }))).map(
      ({ id, name, unitName, citizenIdMasked }) => ({
        value: id,
        label: name,
        note: `${unitName} ${citizenIdMasked}`,
      }),
    ),
  one: async (id, signal) => {
    const cadre = await call(api.GET('/api/v1/cadres/{id}', { params: { path: { id } }, signal }));
    return { value: cadre.id, label: cadre.name };
  },
};

const teams: Source = {
  key: 'team',
  find: async (q, signal) =>
    itemsOf(await call(api.GET('/api/v1/teams', { params: { query: { q, size: 20 } }, signal }))).map(
      ({ id, name, homeVillage }) => ({ value: id, label: name, note: homeVillage.fullName }),
    ),
  one: async (id, signal) => {
    const team = await call(api.GET('/api/v1/teams/{id}', { params: { path: { id } }, signal }));
    return { value: team.id, label: team.name };
  },
};

export const UnitPicker = (props: Props) => <RemoteSelect {...props} source={units} />;
export const CadrePicker = (props: Props) => <RemoteSelect {...props} source={cadres} />;
export const TeamPicker = (props: Props) => <RemoteSelect {...props} source={teams} />;
