import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Progress, Select, Space, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { useCommand } from '../../../lib/command';
import { may } from '../../../lib/permissions';
import { type Plan, plan, plans, requestPlan, stopPlan } from '../api/queries';
import { CHANGED, EMPHASES, scoreOf } from '../words';
import { AcceptDialog } from './accept-dialog';
import { PlanSeats } from './plan-seats';

interface Fields {
  name: string;
  emphasis: (typeof EMPHASES)[number];
  seed: number;
  seconds: number;
}

/** Plans side by side: rule by rule in rows, plan by plan in columns; then one of them seat by seat. */
export function PlansTab({
  batchId,
  region,
  mayPlan,
}: {
  batchId: string;
  region: string;
  mayPlan: boolean;
}) {
  const { t } = useTranslation();
  const list = useQuery(plans(batchId));
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<string>();
  const [accepting, setAccepting] = useState<{ id: string; version: number; name: string } | null>(null);
  const emphases = useOptions('selection.emphasis', EMPHASES);
  const stop = useCommand(stopPlan, { invalidates: CHANGED });
  return (
    <>
      <p className="quiet">{t('selection.planHint')}</p>
      {mayPlan && (
        <div className="form-actions" style={{ margin: '8px 0' }}>
          <Button type="primary" onClick={() => setAsking(true)}>
            {t('selection.requestPlan')}
          </Button>
        </div>
      )}
      <ProblemAlert problem={stop.problem} violations={stop.violations} />
      <QueryView query={list}>
        {(all) => (
          <Table
            size="small"
            rowKey="id"
            pagination={false}
            scroll={{ x: 'max-content' }}
            dataSource={all}
            locale={{ emptyText: t('selection.noPlans') }}
            columns={[
              {
                title: t('selection.planName'),
                fixed: 'left',
                render: (_, row) => (
                  <Button type="link" size="small" onClick={() => setShown(row.id)}>
                    {row.name}
                  </Button>
                ),
              },
              {
                title: t('selection.emphasisLabel'),
                render: (_, row) => t(`selection.emphasis.${row.emphasis}`),
              },
              {
                title: t('selection.state'),
                render: (_, row) =>
                  row.state === 'SOLVING' || row.state === 'QUEUED' ? (
                    <Progress percent={row.progress} size="small" style={{ width: 120 }} />
                  ) : (
                    <>
                      <StatusTag words="selection.planState" value={row.state} />
                      {row.edited && <span className="quiet">{t('selection.edited')}</span>}
                    </>
                  ),
              },
              {
                title: t('selection.broken'),
                align: 'right',
                render: (_, row) => -(scoreOf(row.score)?.hard ?? 0),
              },
              { title: t('selection.unfilled'), align: 'right', dataIndex: 'unfilled' },
              {
                title: t('selection.wishes'),
                align: 'right',
                render: (_, row) => scoreOf(row.score)?.wishes,
              },
              // a rule that says nothing of any plan takes no room
              ...RULES.filter((rule) => all.some((row) => pointsOf(row, rule) !== 0)).map((rule) => ({
                title: t(`selection.rule.${rule}`),
                align: 'right' as const,
                render: (_: unknown, row: (typeof all)[number]) => pointsOf(row, rule),
              })),
              {
                title: t('common.actions'),
                fixed: 'right',
                render: (_, row) => (
                  <Space size={4}>
                    {may(row, 'stop') && (
                      <Button size="small" onClick={() => void stop.run(row)}>
                        {t('selection.stop')}
                      </Button>
                    )}
                    {may(row, 'accept') && (
                      <Button size="small" onClick={() => setAccepting(row)}>
                        {t('selection.accept')}
                      </Button>
                    )}
                  </Space>
                ),
              },
            ]}
          />
        )}
      </QueryView>
      {shown && <Shown key={shown} id={shown} />}
      <FormDialog<Fields, unknown>
        open={asking}
        onClose={() => setAsking(false)}
        title={t('selection.requestPlan')}
        invalidates={CHANGED}
        initial={{ emphasis: 'BALANCED', seed: 1, seconds: 30, name: t('selection.emphasis.BALANCED') }}
        submit={(fields) => requestPlan({ ...fields, batchId })}
      >
        <Form.Item name="name" label={t('selection.planName')} rules={[{ required: true }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="emphasis" label={t('selection.emphasisLabel')} rules={[{ required: true }]}>
          <Select options={emphases} />
        </Form.Item>
        <Form.Item name="seconds" label={t('selection.seconds')} rules={[{ required: true }]}>
          <InputNumber min={1} max={60} />
        </Form.Item>
        <Form.Item
          name="seed"
          label={t('selection.seed')}
          extra={t('selection.seedHint')}
          rules={[{ required: true }]}
        >
          <InputNumber min={0} max={1_000_000} />
        </Form.Item>
      </FormDialog>
      {accepting && <AcceptDialog plan={accepting} region={region} onClose={() => setAccepting(null)} />}
    </>
  );
}

const RULES = [
  'MATCH',
  'TRAIT',
  'MERIT',
  'MEANT_FOR',
  'REASON_NEEDED',
  'SEAT_BELOW',
  'UNIT_STAYS',
  'KNOWS_VILLAGE',
  'EXPERIENCE_SPREAD',
  'DISTANCE',
] as const;

const pointsOf = (row: Plan, rule: string): number =>
  row.rules.find((line) => line.rule === rule)?.points ?? 0;

function Shown({ id }: { id: string }) {
  const query = useQuery(plan(id));
  return <QueryView query={query}>{(detail) => <PlanSeats detail={detail} />}</QueryView>;
}
