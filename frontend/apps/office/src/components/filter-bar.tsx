import { Button, Checkbox, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableState } from '../lib/table-state';
import { RegionPicker } from './region-picker';

export type Filter =
  | { kind: 'text'; key: string; label: string; width?: number }
  | {
      kind: 'select';
      key: string;
      label: string;
      options: { value: string; label: string }[];
      width?: number;
    }
  | { kind: 'region'; key: string; label: string; width?: number }
  | { kind: 'date' | 'month'; key: string; label: string }
  | { kind: 'check'; key: string; label: string }
  | {
      kind: 'custom';
      key: string;
      label: string;
      render: (value: string | undefined, set: (value: string | undefined) => void) => ReactNode;
    };

interface Props {
  /** A filter that this office has no use for is left out. */
  filters: (Filter | false)[];
  state: TableState;
  actions?: ReactNode;
}

/** The row above a table: every change goes into the address at once, free text after a short rest. */
export function FilterBar({ filters, state, actions }: Props) {
  const { t } = useTranslation();
  const offered = filters.filter((filter) => filter !== false);
  const active = offered.filter((filter) => state.search[filter.key]);
  return (
    <search className="filter-bar">
      {offered.map((filter) => (
        <FilterField
          key={filter.key}
          filter={filter}
          value={state.search[filter.key]}
          set={(value) => state.filter({ [filter.key]: value })}
        />
      ))}
      {active.length > 0 && (
        <Button
          type="link"
          size="small"
          onClick={() => state.filter(Object.fromEntries(active.map(({ key }) => [key, undefined])))}
        >
          {t('common.clearFilters')}
        </Button>
      )}
      {actions && <div className="filter-bar-actions">{actions}</div>}
    </search>
  );
}

interface FieldProps {
  filter: Filter;
  value: string | undefined;
  set: (value: string | undefined) => void;
}

function FilterField({ filter, value, set }: FieldProps) {
  switch (filter.kind) {
    case 'text':
      return <TextFilter label={filter.label} width={filter.width} value={value} set={set} />;
    case 'select':
      return (
        <Select
          allowClear
          aria-label={filter.label}
          placeholder={filter.label}
          className="filter-select"
          style={{ width: filter.width ?? 130 }}
          popupMatchSelectWidth={false}
          value={value}
          onChange={set}
          options={filter.options}
        />
      );
    case 'region':
      return (
        <div style={{ width: filter.width ?? 220 }}>
          <RegionPicker placeholder={filter.label} value={value} onChange={set} allowClear />
        </div>
      );
    case 'date':
    case 'month':
      return (
        <DatePicker
          aria-label={filter.label}
          placeholder={filter.label}
          picker={filter.kind}
          style={{ width: 132 }}
          value={value ? dayjs(value) : null}
          onChange={(picked) => set(picked?.format(filter.kind === 'month' ? 'YYYY-MM' : 'YYYY-MM-DD'))}
        />
      );
    case 'check':
      return (
        <Checkbox
          checked={value === 'true'}
          onChange={(event) => set(event.target.checked ? 'true' : undefined)}
        >
          {filter.label}
        </Checkbox>
      );
    case 'custom':
      return <>{filter.render(value, set)}</>;
  }
}

interface TextProps {
  label: string;
  width?: number;
  value: string | undefined;
  set: (value: string | undefined) => void;
}

function TextFilter({ label, width, value, set }: TextProps) {
  const [text, setText] = useState(value ?? '');
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(value ?? ''), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const commit = (next: string, delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      // half-typed pinyin is no search word
      if (!composing.current && next.trim() !== (value ?? '')) set(next.trim() || undefined);
    }, delay);
  };
  return (
    <Input
      allowClear
      aria-label={label}
      placeholder={label}
      style={{ width: width ?? 170 }}
      value={text}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        commit(event.currentTarget.value, 300);
      }}
      onChange={(event) => {
        setText(event.target.value);
        commit(event.target.value, 400);
      }}
      onPressEnter={() => commit(text, 0)}
      maxLength={60}
    />
  );
}
