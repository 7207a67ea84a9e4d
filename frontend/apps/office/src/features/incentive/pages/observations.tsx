import { useQuery } from '@tanstack/react-query';
import type { Observation, ObservationInput, ObservationNote } from '@zhucun/api';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { CadrePicker } from '../../../components/pickers';
import { QueryView } from '../../../components/query-view';
import { Begin, paged, RowButton } from '../../../components/tabbed-page';
import { today } from '../../../lib/dates';
import { useTableState } from '../../../lib/table-state';
import { MERIT, noteObservation, observation, observations } from '../api/merit';
import { OCCASIONS } from '../words';

/** 考察识别: for organization departments alone; whoever opens a note is on the trail. */
export function ObservationsPage() {
  const { t } = useTranslation();
  const state = useTableState();
  const { cadre, occasion } = state.search;
  const occasions = useOptions('observation.occasion', OCCASIONS);
  const list = useQuery(observations({ ...paged(state), cadre, occasion }));
  const [reading, setReading] = useState<string | null>(null);
  const columns: Column<Observation>[] = [
    { title: t('observation.on'), dataIndex: 'on', className: 'number' },
    { title: t('observation.cadre'), dataIndex: 'cadreName' },
    { title: t('observation.village'), render: (_, row) => row.villageName ?? '—' },
    {
      title: t('observation.occasionLabel'),
      render: (_, row) => t(`observation.occasion.${row.occasion}`),
    },
    { title: t('observation.notedBy'), render: (_, row) => `${row.officeName} ${row.notedBy}` },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) => <RowButton onClick={() => setReading(row.id)}>{t('observation.read')}</RowButton>,
    },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.observations')}
        note={t('observation.note')}
        actions={
          <Begin needs="observation:note" label={t('observation.create')}>
            {(open, close) => (
              <FormDialog<ObservationInput, ObservationNote>
                open={open}
                title={t('observation.create')}
                okText={t('common.save')}
                onClose={close}
                submit={noteObservation}
                initial={{ on: today(), occasion: 'VISIT' }}
                invalidates={MERIT}
              >
                <Form.Item name="cadreId" label={t('observation.cadre')} rules={[{ required: true }]}>
                  <CadrePicker />
                </Form.Item>
                <div className="form-grid">
                  <Form.Item
                    name="occasion"
                    label={t('observation.occasionLabel')}
                    rules={[{ required: true }]}
                  >
                    <Select options={occasions} />
                  </Form.Item>
                  <Form.Item name="on" label={t('observation.on')} rules={[{ required: true }]}>
                    <DateField max={today()} />
                  </Form.Item>
                </div>
                <Form.Item
                  name="text"
                  label={t('observation.text')}
                  extra={t('observation.textHint')}
                  rules={[{ required: true, whitespace: true }]}
                >
                  <Input.TextArea maxLength={2000} rows={5} />
                </Form.Item>
              </FormDialog>
            )}
          </Begin>
        }
      />
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region') },
          {
            kind: 'custom',
            key: 'cadre',
            label: t('observation.cadre'),
            render: (value, set) => (
              <CadrePicker
                placeholder={t('observation.cadre')}
                value={value}
                onChange={set}
                allowClear
                style={{ width: 150 }}
              />
            ),
          },
          { kind: 'select', key: 'occasion', label: t('observation.occasionLabel'), options: occasions },
        ]}
      />
      <DataTable
        label={t('menu.observations')}
        empty={t('observation.nothingYet')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      {reading && <Note id={reading} onClose={() => setReading(null)} />}
    </>
  );
}

function Note({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const found = useQuery(observation(id));
  return (
    <Modal
      open
      title={found.data ? `${found.data.cadreName} ${found.data.on}` : t('menu.observations')}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      <QueryView query={found}>
        {(note) => (
          <>
            <p className="quiet">
              {t(`observation.occasion.${note.occasion}`)} · {note.officeName} {note.notedBy}
            </p>
            <p style={{ whiteSpace: 'pre-wrap' }}>{note.text}</p>
          </>
        )}
      </QueryView>
    </Modal>
  );
}
