import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { InspectionPlan } from '@zhucun/api';
import { Button, Form, Input, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts';
import { FormDialog } from '../../../components/form-dialog';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { OverdueTag } from '../../../components/status-tag';
import { may } from '../../../lib/permissions';
import { cancelPlan, inspectionPlan } from '../api/planning';
import { LoadTable } from '../components/village-loads';

/** 一份督查计划: its visits, what of them was held, and villages that it makes too much for. */
export function InspectionPlanPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return (
    <QueryView query={useQuery(inspectionPlan(id))}>
      {(found) => <Whole one={found as InspectionPlan} />}
    </QueryView>
  );
}

function Whole({ one }: { one: InspectionPlan }) {
  const { t } = useTranslation();
  const [cancelling, setCancelling] = useState(false);
  const warnings = one.warnings ?? [];
  return (
    <>
      <PageHeader
        title={one.title}
        back={{ to: '/inspections?tab=plans', label: t('menu.inspections') }}
        tags={one.cancelledOn && <OverdueTag>{t('inspection.cancelled')}</OverdueTag>}
        actions={
          may(one, 'cancel') && <Button onClick={() => setCancelling(true)}>{t('inspection.cancel')}</Button>
        }
      />
      <section className="panel">
        <Facts
          items={[
            [t('inspection.kindLabel'), t(`inspection.kind.${one.kind}`)],
            [t('inspection.group'), one.groupName],
            [t('inspection.body'), one.body],
            [t('inspection.period'), `${one.from} – ${one.to}`],
            [t('inspection.plannedBy'), one.plannedBy],
            [t('inspection.heldVisits'), `${one.held} / ${one.planned}`],
            ...(one.cancelReason
              ? ([[t('inspection.cancelReason'), one.cancelReason]] as [string, string][])
              : []),
          ]}
        />
      </section>
      {warnings.length > 0 && (
        <section className="panel">
          <h2 className="warn">{t('inspection.warnings')}</h2>
          <LoadTable rows={warnings} />
        </section>
      )}
      <section className="panel">
        <h2>{t('inspection.visits')}</h2>
        <Table
          size="small"
          rowKey={(row) => `${row.villageCode} ${row.on}`}
          dataSource={one.visits ?? []}
          pagination={false}
          columns={[
            { title: t('inspection.on'), dataIndex: 'on', className: 'number' },
            { title: t('inspection.village'), dataIndex: 'villageName' },
            { title: t('inspection.inspectors'), render: (_, row) => row.inspectors.join('、') },
            {
              title: t('inspection.departmentState'),
              render: (_, row) => (row.held ? t('inspection.done') : t('inspection.open')),
            },
          ]}
        />
      </section>
      <FormDialog<{ reason: string }, InspectionPlan>
        open={cancelling}
        danger
        title={t('inspection.cancel')}
        onClose={() => setCancelling(false)}
        submit={(fields) => cancelPlan(one, fields)}
        invalidates={[['inspection-plans']]}
      >
        <Form.Item name="reason" label={t('inspection.cancelReason')} rules={[{ required: true }]}>
          <Input.TextArea maxLength={500} rows={3} />
        </Form.Item>
      </FormDialog>
    </>
  );
}
