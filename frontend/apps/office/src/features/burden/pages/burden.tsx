import { useQuery } from '@tanstack/react-query';
import type { Feature } from '@zhucun/api';
import { Button, Table, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../../components/filter-bar';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { useCan } from '../../../lib/permissions';
import { type TableState, useTableState } from '../../../lib/table-state';
import { features } from '../api/queries';
import { Activations, ProposeDialog } from '../components/activations';
import { ComplainDialog, Complaints } from '../components/complaints';
import { FormCheckDialog, Forms } from '../components/forms';
import { Meter } from '../components/meter';

const TABS = ['features', 'meter', 'forms', 'complaints'] as const;
type Tab = (typeof TABS)[number];
type Opened = 'complain' | 'propose' | 'check' | null;

/** 减负: what is switched on, the minutes asked, what every form is for, and the complaint that every user has. */
export function BurdenPage() {
  const { t } = useTranslation();
  const can = useCan();
  const state = useTableState();
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const offered = TABS.filter((tab) => tab !== 'meter' || can('meter:read'));
  const tab: Tab = offered.find((known) => known === state.search.tab) ?? 'features';
  return (
    <>
      <PageHeader
        title={t('menu.burden')}
        note={t('burden.note')}
        actions={
          <>
            {tab === 'forms' && <Button onClick={() => setOpened('check')}>{t('burden.check')}</Button>}
            {tab === 'features' && can('burden:switch') && (
              <Button onClick={() => setOpened('propose')}>{t('burden.propose')}</Button>
            )}
            {can('complaint:file') && (
              <Button type="primary" onClick={() => setOpened('complain')}>
                {t('burden.complain')}
              </Button>
            )}
          </>
        }
      />
      {tab === 'meter' && (
        <FilterBar
          state={state}
          filters={[
            { kind: 'region', key: 'region', label: t('common.region') },
            { kind: 'month', key: 'month', label: t('burden.month') },
          ]}
        />
      )}
      <Tabs
        activeKey={tab}
        onChange={(next) => state.filter({ tab: next === 'features' ? undefined : next, box: undefined })}
        items={offered.map((key) => ({
          key,
          label: t(`burden.tab.${key}`),
          children: key === tab ? <Content tab={key} state={state} /> : null,
        }))}
      />
      <ComplainDialog open={opened === 'complain'} onClose={close} />
      <ProposeDialog open={opened === 'propose'} onClose={close} />
      <FormCheckDialog open={opened === 'check'} onClose={close} />
    </>
  );
}

function Content({ tab, state }: { tab: Tab; state: TableState }) {
  switch (tab) {
    case 'features':
      return <Features state={state} />;
    case 'meter':
      return <Meter region={state.search.region} month={state.search.month} />;
    case 'forms':
      return <Forms />;
    case 'complaints':
      return <Complaints state={state} />;
  }
}

/** 增负功能登记: all off; by which document one is on. */
function Features({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const can = useCan();
  const list = useQuery(features());
  return (
    <>
      <p className="quiet block-note">{t('burden.featuresNote')}</p>
      <QueryView query={list}>
        {(rows) => (
          <section className="data-table" aria-label={t('burden.tab.features')}>
            <Table<Feature>
              size="small"
              rowKey={(row) => row.feature}
              dataSource={rows}
              pagination={false}
              columns={[
                { title: t('burden.feature'), dataIndex: 'name', width: 200 },
                {
                  title: t('burden.state'),
                  width: 110,
                  render: (_, row) => (
                    <Tag className={row.on ? 'tag-warn' : 'tag-good'} variant="filled">
                      {t(row.on ? 'burden.on' : row.barred ? 'burden.barred' : 'burden.off')}
                    </Tag>
                  ),
                },
                { title: t('burden.clause'), dataIndex: 'clause' },
                {
                  title: t('burden.decisions'),
                  render: (_, row) =>
                    row.decisions.length === 0 ? (
                      <span className="quiet">{t('burden.none')}</span>
                    ) : (
                      <ul className="plain-list">
                        {row.decisions.map((one) => (
                          <li key={`${one.regionCode}${one.validFrom}`}>
                            {t('burden.decision', {
                              region: one.regionCode,
                              document: one.documentNumber,
                              basis: one.legalBasis,
                              approver: `${one.approverPosition} ${one.approverName}`,
                              from: one.validFrom,
                              until: one.endedOn ?? one.expiresOn,
                            })}
                          </li>
                        ))}
                      </ul>
                    ),
                },
              ]}
            />
          </section>
        )}
      </QueryView>
      {can('burden:switch') && <Activations state={state} />}
    </>
  );
}
