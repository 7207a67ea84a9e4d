import { useQuery } from '@tanstack/react-query';
import type { Commendation, CommendationInput } from '@zhucun/api';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { CadrePicker, TeamPicker } from '../../../components/pickers';
import { today } from '../../../lib/dates';
import { useCan } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { commend, commendations } from '../api/queries';

const KINDS: readonly Commendation['kind'][] = ['COMMEND', 'PROMOTE', 'REMIND'];
const LEVELS: readonly Commendation['level'][] = ['NATIONAL', 'PROVINCE', 'CITY', 'COUNTY'];

/** Commended, promoted, reminded: the "three batches" (三个一批). */
export function CommendationsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const state = useTableState();
  const list = useQuery(commendations({ after: state.after, size: state.size }));
  const kinds = useOptions('commendation.kind', KINDS);
  const levels = useOptions('commendation.level', LEVELS);
  const [adding, setAdding] = useState(false);

  const columns: Column<Commendation>[] = [
    { title: t('commendation.on'), dataIndex: 'on', className: 'number' },
    { title: t('commendation.receiver'), dataIndex: 'subjectName' },
    { title: t('commendation.title'), dataIndex: 'title' },
    { title: t('commendation.kindLabel'), render: (_, row) => t(`commendation.kind.${row.kind}`) },
    { title: t('commendation.levelLabel'), render: (_, row) => t(`commendation.level.${row.level}`) },
    { title: t('commendation.document'), dataIndex: 'document' },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.commendations')}
        actions={
          can('incentive:edit') && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('commendation.create')}
            </Button>
          )
        }
      />
      <DataTable
        label={t('menu.commendations')}
        empty={t('commendation.nothingYet')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <FormDialog<CommendationInput & { receiver: 'cadre' | 'team' }, Commendation>
        open={adding}
        title={t('commendation.create')}
        okText={t('common.save')}
        onClose={() => setAdding(false)}
        submit={({ receiver: _, ...fields }) => commend(fields)}
        initial={{ kind: 'COMMEND', level: 'COUNTY', on: today(), receiver: 'cadre' }}
        invalidates={[['commendations'], ['cadres', 'file']]}
      >
        <Form.Item name="receiver" label={t('commendation.receiver')}>
          <Radio.Group
            optionType="button"
            options={[
              { value: 'cadre', label: t('commendation.cadre') },
              { value: 'team', label: t('commendation.team') },
            ]}
          />
        </Form.Item>
        <Form.Item noStyle dependencies={['receiver']}>
          {({ getFieldValue }) =>
            getFieldValue('receiver') === 'team' ? (
              <Form.Item name="teamId" label={t('commendation.team')} rules={[{ required: true }]}>
                <TeamPicker />
              </Form.Item>
            ) : (
              <Form.Item name="cadreId" label={t('commendation.cadre')} rules={[{ required: true }]}>
                <CadrePicker />
              </Form.Item>
            )
          }
        </Form.Item>
        <Form.Item
          name="title"
          label={t('commendation.title')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <div className="form-grid">
          <Form.Item name="kind" label={t('commendation.kindLabel')} rules={[{ required: true }]}>
            <Select options={kinds} />
          </Form.Item>
          <Form.Item name="level" label={t('commendation.levelLabel')} rules={[{ required: true }]}>
            <Select options={levels} />
          </Form.Item>
          <Form.Item name="on" label={t('commendation.on')} rules={[{ required: true }]}>
            <DateField max={today()} />
          </Form.Item>
          <Form.Item name="document" label={t('commendation.document')}>
            <Input maxLength={200} />
          </Form.Item>
        </div>
      </FormDialog>
    </>
  );
}
