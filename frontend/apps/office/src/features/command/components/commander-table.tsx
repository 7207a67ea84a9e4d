import { useQuery } from '@tanstack/react-query';
import type { Commander, CommanderKind } from '@zhucun/api';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { RegionPicker } from '../../../components/region-picker';
import { today } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import { appointCommander, commanders, endCommander } from '../api/queries';
import { COMMANDERS } from '../words';
import { EndDialog } from './end-dialog';

/** 驻县大队长与镇总队长 */
export function CommanderTable({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { region, asOf } = state.search;
  const list = useQuery(commanders({ region, asOf, after: state.after, size: state.size }));
  const [ending, setEnding] = useState<Commander | null>(null);
  const columns: Column<Commander>[] = [
    { title: t('command.commanderKind'), render: (_, row) => t(`command.commander.${row.kind}`) },
    { title: t('command.region'), dataIndex: 'regionName' },
    { title: t('command.person'), dataIndex: 'personName' },
    { title: t('command.position'), dataIndex: 'position' },
    { title: t('command.rank'), className: 'number', render: (_, row) => row.rankCode ?? '—' },
    { title: t('command.temporaryPost'), render: (_, row) => row.temporaryPost ?? '—' },
    { title: t('command.year'), className: 'number', render: (_, row) => row.year ?? '—' },
    { title: t('command.from'), dataIndex: 'validFrom', className: 'number' },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) =>
        may(row, 'end') && (
          <Button type="link" size="small" onClick={() => setEnding(row)}>
            {t('command.leave')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <DataTable
        label={t('command.tab.commanders')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <EndDialog
        what={ending?.personName ?? null}
        title={t('command.leave')}
        onClose={() => setEnding(null)}
        submit={async (end) => ending && endCommander(ending, end)}
      />
    </>
  );
}

interface Fields {
  kind: CommanderKind;
  regionCode: string;
  personName: string;
  position: string;
  rankCode?: string;
  temporaryPost?: string;
  year?: number;
  from: string;
}

/** 选派大队长、明确总队长 */
export function AppointDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const kinds = useOptions('command.commander', COMMANDERS);
  return (
    <FormDialog<Fields, unknown>
      open={open}
      wide
      title={t('command.appoint')}
      onClose={onClose}
      submit={appointCommander}
      initial={{ kind: 'TOWNSHIP_GENERAL_CAPTAIN', from: today() }}
      invalidates={[['command']]}
      justifiedIn={({ regionCode }) => regionCode}
    >
      {(form) => (
        <div className="form-grid">
          <Form.Item name="kind" label={t('command.commanderKind')} rules={[{ required: true }]}>
            <Select options={kinds} />
          </Form.Item>
          <Form.Item name="regionCode" label={t('command.region')} rules={[{ required: true }]}>
            <RegionPicker levels={[6, 9]} />
          </Form.Item>
          <Form.Item
            name="personName"
            label={t('command.person')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item
            name="position"
            label={t('command.position')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item noStyle dependencies={['kind']}>
            {() =>
              form.getFieldValue('kind') === 'COUNTY_BRIGADE_LEADER' && (
                <>
                  <Form.Item name="rankCode" label={t('command.rank')} rules={[{ required: true, len: 3 }]}>
                    <Input maxLength={3} placeholder="122" />
                  </Form.Item>
                  <Form.Item
                    name="temporaryPost"
                    label={t('command.temporaryPost')}
                    rules={[{ required: true }]}
                  >
                    <Input maxLength={100} />
                  </Form.Item>
                  <Form.Item name="year" label={t('command.year')} rules={[{ required: true }]}>
                    <InputNumber min={2013} max={2100} style={{ width: '100%' }} />
                  </Form.Item>
                </>
              )
            }
          </Form.Item>
          <Form.Item name="from" label={t('command.from')} rules={[{ required: true }]}>
            <DateField />
          </Form.Item>
        </div>
      )}
    </FormDialog>
  );
}
