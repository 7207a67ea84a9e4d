import { useQuery } from '@tanstack/react-query';
import type { Pairing } from '@zhucun/api';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { UnitPicker } from '../../../components/pickers';
import { RegionPicker } from '../../../components/region-picker';
import { today } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import { endPairing, pairings, pairUnit } from '../api/queries';
import { EndDialog } from './end-dialog';

const VILLAGE = [12];

/** 单位与村结对: who helps which village; what is over stays with its last day. */
export function PairingTable({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { region, asOf, unit, all } = state.search;
  const list = useQuery(pairings({ region, asOf, unit, all, after: state.after, size: state.size }));
  const [ending, setEnding] = useState<Pairing | null>(null);
  const columns: Column<Pairing>[] = [
    { title: t('command.pairedUnit'), dataIndex: 'unitName', fixed: 'left' },
    {
      title: t('command.village'),
      render: (_, row) => <span title={row.villageCode}>{row.villageName}</span>,
    },
    { title: t('command.from'), dataIndex: 'validFrom', className: 'number' },
    {
      title: t('common.validTo'),
      className: 'number',
      render: (_, row) => row.validTo ?? <span className="quiet">{t('common.openEnded')}</span>,
    },
    { title: t('command.reason'), render: (_, row) => row.endReason },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) =>
        may(row, 'end') && (
          <Button type="link" size="small" onClick={() => setEnding(row)}>
            {t('command.finish')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <DataTable
        label={t('command.tab.pairings')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <EndDialog
        what={ending && `${ending.unitName} — ${ending.villageName}`}
        title={t('command.endPairing')}
        onClose={() => setEnding(null)}
        submit={async (end) => ending && endPairing(ending, end)}
      />
    </>
  );
}

/** 结对 */
export function PairDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ unitId: string; villageCode: string; from: string }, unknown>
      open={open}
      title={t('command.pair')}
      onClose={onClose}
      submit={pairUnit}
      initial={{ from: today() }}
      invalidates={[['command']]}
    >
      <Form.Item name="unitId" label={t('command.pairedUnit')} rules={[{ required: true }]}>
        <UnitPicker />
      </Form.Item>
      <Form.Item name="villageCode" label={t('command.village')} rules={[{ required: true }]}>
        <RegionPicker levels={VILLAGE} />
      </Form.Item>
      <Form.Item name="from" label={t('command.from')} rules={[{ required: true }]}>
        <DateField />
      </Form.Item>
    </FormDialog>
  );
}
