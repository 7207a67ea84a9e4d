import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button, Popconfirm, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts';
import { LinkButton } from '../../../components/link-button';
import { PageHeader } from '../../../components/page-header';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { useCommand } from '../../../lib/command';
import { may } from '../../../lib/permissions';
import { batch, closeBatch, fixNeeds } from '../api/queries';
import { FiguresTab } from '../components/figures-tab';
import { NeedsTab } from '../components/needs-tab';
import { NominateDialog } from '../components/nominate-dialog';
import { NominationsTab } from '../components/nominations-tab';
import { PlansTab } from '../components/plans-tab';
import { CHANGED } from '../words';

type Detail = Awaited<ReturnType<NonNullable<ReturnType<typeof batch>['queryFn']>>>;

export function SelectionBatchPage() {
  const { id = '' } = useParams({ strict: false });
  const query = useQuery(batch(id));
  return <QueryView query={query}>{(detail) => <Content detail={detail} />}</QueryView>;
}

function Content({ detail }: { detail: Detail }) {
  const { t } = useTranslation();
  const one = detail.batch;
  const [nominating, setNominating] = useState(false);
  const fix = useCommand(fixNeeds, { invalidates: CHANGED });
  const close = useCommand(closeBatch, { invalidates: CHANGED });
  return (
    <>
      <PageHeader
        title={one.name}
        back={{ to: '/selection', label: t('menu.selection') }}
        tags={<StatusTag words="selection.batchState" value={one.state} />}
        actions={
          <>
            {may(one, 'edit') && (
              <LinkButton to="/selection/$id/edit" params={{ id: one.id }}>
                {t('common.edit')}
              </LinkButton>
            )}
            {may(one, 'fix-needs') && (
              <Popconfirm title={t('selection.fixSure')} onConfirm={() => void fix.run(one)}>
                <Button type="primary" loading={fix.busy}>
                  {t('selection.fixNeeds')}
                </Button>
              </Popconfirm>
            )}
            {may(one, 'nominate') && (
              <Button type="primary" onClick={() => setNominating(true)}>
                {t('selection.nominate')}
              </Button>
            )}
            {may(one, 'close') && (
              <Popconfirm title={t('selection.closeSure')} onConfirm={() => void close.run(one)}>
                <Button loading={close.busy}>{t('selection.closeBatch')}</Button>
              </Popconfirm>
            )}
          </>
        }
      />
      <ProblemAlert problem={fix.problem ?? close.problem} />
      <Facts
        items={[
          [t('selection.startOn'), one.startOn],
          [t('selection.sendLevel'), t(`team.sendLevel.${one.sendLevel}`)],
          [t('selection.villages'), one.villages],
          [t('selection.seats'), one.seats],
          [t('selection.nominated'), one.nominated],
          [t('selection.reviewed'), one.reviewed],
          [t('selection.selected'), one.selected],
          [t('selection.needsFixedOn'), one.needsFixedOn],
        ]}
      />
      <Tabs
        destroyOnHidden
        defaultActiveKey={one.state === 'DRAFT' ? 'needs' : 'nominations'}
        items={[
          {
            key: 'needs',
            label: t('selection.needs'),
            children: <NeedsTab batchId={one.id} needs={detail.needs} />,
          },
          {
            key: 'nominations',
            label: t('selection.nominations'),
            disabled: one.state === 'DRAFT',
            children: <NominationsTab batchId={one.id} region={one.regionCode} needs={detail.needs} />,
          },
          {
            key: 'plans',
            label: t('selection.plans'),
            disabled: one.state === 'DRAFT',
            children: <PlansTab batchId={one.id} region={one.regionCode} mayPlan={may(one, 'plan')} />,
          },
          {
            key: 'figures',
            label: t('selection.figures'),
            disabled: one.state === 'DRAFT',
            children: <FiguresTab batchId={one.id} />,
          },
        ]}
      />
      {nominating && (
        <NominateDialog
          open
          onClose={() => setNominating(false)}
          batchId={one.id}
          region={one.regionCode}
          needs={detail.needs}
        />
      )}
    </>
  );
}
