import { useQuery } from '@tanstack/react-query';
import type { Commendation, CommendationInput } from '@zhucun/api';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { PrintPaper } from '../../../components/print-paper';
import { Begin, paged, Sums } from '../../../components/tabbed-page';
import { today } from '../../../lib/dates';
import { useCan } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import { deliveryRate, lines, MERIT } from '../api/merit';
import { commend } from '../api/queries';
import { LEVELS, SINGLE_KINDS } from '../words';
import { type Receiver, ReceiverFields } from './receiver';

/** Everything that was commended, promoted or reminded, batches and single documents alike. */
export function Records({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const can = useCan();
  const { region, kind } = state.search;
  const list = useQuery(lines({ ...paged(state), kind }));
  const rate = useQuery(deliveryRate({ region }));
  const columns: Column<Commendation>[] = [
    { title: t('commendation.on'), dataIndex: 'on', className: 'number' },
    { title: t('commendation.receiver'), dataIndex: 'subjectName' },
    { title: t('commendation.title'), dataIndex: 'title' },
    { title: t('commendation.kindLabel'), render: (_, row) => t(`commendation.kind.${row.kind}`) },
    { title: t('commendation.levelLabel'), render: (_, row) => t(`commendation.level.${row.level}`) },
    { title: t('commendation.document'), dataIndex: 'document' },
    ...(can('paper:issue')
      ? [
          {
            title: t('common.actions'),
            render: (_: unknown, row: Commendation) =>
              row.kind === 'COMMEND' && (
                <PrintPaper
                  link
                  paper="certificate"
                  of={{ id: row.id }}
                  title={t('paper.kind.CERTIFICATE')}
                  text={t('paper.certificate')}
                />
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      {rate.data && (
        <Sums
          items={[
            [
              t('commendation.deliveryRate'),
              rate.data.share === null
                ? t('commendation.nothingDue')
                : t('commendation.delivered', {
                    share: rate.data.share.toFixed(1),
                    delivered: rate.data.delivered,
                    due: rate.data.due,
                  }),
            ],
            [t('commendation.inTime'), rate.data.inTime],
          ]}
        />
      )}
      <DataTable
        label={t('commendation.tab.records')}
        empty={t('commendation.nothingYet')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
    </>
  );
}

export function BeginRecord() {
  const { t } = useTranslation();
  const kinds = useOptions('commendation.kind', SINGLE_KINDS);
  const levels = useOptions('commendation.level', LEVELS);
  return (
    <Begin needs="incentive:edit" label={t('commendation.create')}>
      {(open, close) => (
        <FormDialog<CommendationInput & Receiver, Commendation>
          open={open}
          title={t('commendation.create')}
          okText={t('common.save')}
          onClose={close}
          submit={({ receiver: _, ...fields }) => commend(fields)}
          initial={{ kind: 'COMMEND', level: 'COUNTY', on: today(), receiver: 'cadre' }}
          invalidates={MERIT}
        >
          <ReceiverFields />
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
      )}
    </Begin>
  );
}
