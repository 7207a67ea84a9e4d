import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { PackParameter, PolicyPack, PolicySimulation } from '@zhucun/api';
import { Button, Form, Input, Table, type TableColumnType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { Facts } from '../../../components/facts';
import { FormDialog } from '../../../components/form-dialog';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { instant, today } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import { pack, publish, retire, simulate } from '../api/queries';
import { ParameterEditor } from '../components/parameter-editor';
import { SimulationPanel } from '../components/simulation-panel';
import { useParameterWords } from '../parameter';

type Deed = 'edit' | 'simulate' | 'publish' | 'retire';
const DEEDS: Deed[] = ['edit', 'simulate', 'publish', 'retire'];
const CHANGED = [['policy-packs'], ['policy-rules'], ['compliance']];

export function PackPage() {
  const { id = '' } = useParams({ strict: false });
  const query = useQuery(pack(id));
  return <QueryView query={query}>{(one) => <Content pack={one} />}</QueryView>;
}

function Content({ pack: one }: { pack: PolicyPack }) {
  const { t } = useTranslation();
  const [deed, setDeed] = useState<Deed | null>(null);
  const [tried, setTried] = useState<PolicySimulation | null>(null);
  const close = () => setDeed(null);
  return (
    <>
      <PageHeader
        title={one.name}
        back={{ to: '/policies', label: t('menu.policies') }}
        tags={<StatusTag words="policy.stateOf" value={one.state} />}
        actions={DEEDS.filter((what) => may(one, what)).map((what) => (
          <Button key={what} type={what === 'publish' ? 'primary' : 'default'} onClick={() => setDeed(what)}>
            {t(`policy.${what}`)}
          </Button>
        ))}
      />
      <section className="panel">
        <Facts
          items={[
            [t('policy.document'), one.document],
            [t('policy.region'), one.regionCode],
            [t('policy.validFrom'), one.validFrom],
            [t('policy.validTo'), one.validTo],
            [t('policy.draftedBy'), one.draftedByName && `${one.draftedByName} ${instant(one.draftedAt)}`],
            [
              t('policy.publishedBy'),
              one.publishedByName && `${one.publishedByName} ${instant(one.publishedAt)}`,
            ],
            [t('policy.retroactiveReason'), one.retroactiveReason],
          ]}
        />
      </section>
      <section className="panel">
        <h2>{t('policy.parameters')}</h2>
        <Parameters parameters={one.parameters} />
      </section>
      {tried && <SimulationPanel simulation={tried} />}
      <ParameterEditor pack={one} open={deed === 'edit'} onClose={close} invalidates={CHANGED} />
      <FormDialog<{ day?: string }, PolicySimulation>
        open={deed === 'simulate'}
        title={t('policy.simulate')}
        done={t('policy.simulation')}
        onClose={close}
        submit={({ day }) => simulate(one, day)}
        onDone={setTried}
        initial={{ day: today() }}
        invalidates={[['policy-packs']]}
      >
        <Form.Item name="day" label={t('policy.simulateDay')}>
          <DateField max={today()} />
        </Form.Item>
      </FormDialog>
      <FormDialog<{ retroactiveReason?: string }, PolicyPack>
        open={deed === 'publish'}
        title={`${t('policy.publish')} · ${one.name}`}
        okText={t('policy.publish')}
        onClose={close}
        submit={(fields) => publish(one, fields)}
        invalidates={CHANGED}
      >
        <p>{t('policy.publishHint')}</p>
        {one.validFrom < today() && (
          <Form.Item
            name="retroactiveReason"
            label={t('policy.retroactiveReason')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
      </FormDialog>
      <FormDialog<{ on: string }, PolicyPack>
        open={deed === 'retire'}
        title={`${t('policy.retire')} · ${one.name}`}
        okText={t('policy.retire')}
        danger
        onClose={close}
        submit={(fields) => retire(one, fields)}
        invalidates={CHANGED}
      >
        <Form.Item name="on" label={t('policy.retireOn')} rules={[{ required: true }]}>
          <DateField min={today()} />
        </Form.Item>
      </FormDialog>
    </>
  );
}

function Parameters({ parameters }: { parameters: PackParameter[] }) {
  const { t } = useTranslation();
  const words = useParameterWords();
  const columns: TableColumnType<PackParameter>[] = [
    { title: t('policy.key'), render: (_, row) => words.name(row.key) },
    { title: t('policy.value'), render: (_, row) => words.value(row.key, row.value) },
    {
      title: t('policy.enforcement'),
      width: 80,
      render: (_, row) => t(`policy.enforcementOf.${row.enforcement}`),
    },
    { title: t('policy.clause'), dataIndex: 'clause' },
    {
      title: t('policy.inherited'),
      render: (_, row) =>
        row.change ? (
          <>
            {words.value(row.key, row.inherited)} <span className="quiet">{row.inheritedFrom}</span>
          </>
        ) : (
          t('policy.none')
        ),
    },
    {
      title: t('policy.change'),
      width: 90,
      render: (_, row) => <StatusTag words="policy.changeOf" value={row.change} />,
    },
    { title: t('policy.localReason'), dataIndex: 'localReason' },
    { title: t('policy.validTo'), dataIndex: 'validTo', className: 'number' },
  ];
  return (
    <Table<PackParameter>
      size="small"
      aria-label={t('policy.parameters')}
      rowKey={(row) => row.key}
      columns={columns}
      dataSource={parameters}
      pagination={false}
    />
  );
}
