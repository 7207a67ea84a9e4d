import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Training } from '@zhucun/api';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { ExportButton } from '../../../components/export-button';
import { Facts } from '../../../components/facts';
import { FilterBar } from '../../../components/filter-bar';
import { LinkButton } from '../../../components/link-button';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { today } from '../../../lib/dates';
import { ownRegion, useCan, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { totals, trainings } from '../api/queries';
import { HoldDialog } from '../components/session-dialogs';
import { AUDIENCES, KINDS, LEVELS } from '../words';

/** Training sessions of a region, with the figures that a document prints of them. */
export function TrainingsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const state = useTableState();
  const navigate = useNavigate();
  const { region, kind, organizer, audience, from, to } = state.search;
  const list = useQuery(
    trainings({ region, kind, organizer, audience, from, to, after: state.after, size: state.size }),
  );
  const kinds = useOptions('training.kind', KINDS);
  const levels = useOptions('training.level', LEVELS);
  const audiences = useOptions('training.audience', AUDIENCES);
  const [holding, setHolding] = useState(false);

  const columns: Column<Training>[] = [
    { title: t('training.startedOn'), dataIndex: 'startedOn', className: 'number', width: 100 },
    { title: t('training.days'), dataIndex: 'days', align: 'right', className: 'number', width: 56 },
    {
      title: t('training.title'),
      render: (_, row) => (
        <Link to="/trainings/$id" params={{ id: row.id }}>
          {row.title}
        </Link>
      ),
    },
    {
      title: t('training.kindLabel'),
      render: (_, row) => (
        <>
          {t(`training.kind.${row.kind}`)} {!row.counts && <Tag>{t('training.notCounted')}</Tag>}
        </>
      ),
    },
    { title: t('training.cadres'), dataIndex: 'cadres', align: 'right', className: 'number' },
    { title: t('training.others'), dataIndex: 'others', align: 'right', className: 'number' },
    {
      title: t('training.organizer'),
      render: (_, row) => `${t(`training.level.${row.organizerLevel}`)} · ${row.organizerName}`,
    },
    {
      title: t('training.audienceLabel'),
      render: (_, row) => row.audience.map((one) => t(`training.audience.${one}`)).join(t('training.and')),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.trainings')}
        actions={
          <>
            <ExportButton kind="TRAINING" region={region} />
            {can('compliance:read') && (
              <LinkButton to="/compliance" search={{ rule: 'E1', ...(region && { region }) } as never}>
                {t('training.whoLacks', { rule: 'E1' })}
              </LinkButton>
            )}
            {can('compliance:read') && (
              <LinkButton to="/compliance" search={{ rule: 'E2', ...(region && { region }) } as never}>
                {t('training.whoLacks', { rule: 'E2' })}
              </LinkButton>
            )}
            {can('study:read') && <LinkButton to="/study-meetings">{t('menu.studyMeetings')}</LinkButton>}
            {can('study:read') && <LinkButton to="/handbooks">{t('training.handbooks')}</LinkButton>}
            {can('training:record') && (
              <Button type="primary" onClick={() => setHolding(true)}>
                {t('training.hold')}
              </Button>
            )}
          </>
        }
      />
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region') },
          { kind: 'select', key: 'kind', label: t('training.kindLabel'), options: kinds },
          { kind: 'select', key: 'organizer', label: t('training.levelLabel'), options: levels },
          {
            kind: 'select',
            key: 'audience',
            label: t('training.audienceLabel'),
            options: audiences,
            width: 150,
          },
          { kind: 'date', key: 'from', label: t('training.from') },
          { kind: 'date', key: 'to', label: t('training.to') },
        ]}
      />
      {can('study:read') && <Totals region={region} from={from} to={to} organizer={organizer} />}
      <DataTable
        label={t('menu.trainings')}
        empty={t('training.nothingYet')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <HoldDialog
        open={holding}
        onClose={() => setHolding(false)}
        onHeld={(session) => void navigate({ to: '/trainings/$id', params: { id: session.id } })}
      />
    </>
  );
}

interface Period {
  region?: string;
  from?: string;
  to?: string;
  organizer?: string;
}

/** 期数、人数、人次: of the year unless a period is asked for. */
function Totals({ region, from, to, organizer }: Period) {
  const { t } = useTranslation();
  const me = useMe();
  const until = to ?? today();
  const since = from ?? `${until.slice(0, 4)}-01-01`;
  const place = (region ?? ownRegion(me))?.slice(0, 9);
  const found = useQuery(totals({ region: place, from: since, to: until, organizer }));
  if (!found.data) return null;
  const { sessions, persons, personTimes, coverage, postedAndTrained, posted, leaderShare, ledByLeader } =
    found.data;
  return (
    <section className="panel">
      <Facts
        items={[
          [t('training.period'), t('training.fromTo', { from: since, to: until })],
          [t('training.sessions'), t('training.count.sessions', { count: sessions })],
          [t('training.persons'), t('training.count.persons', { count: persons })],
          [t('training.personTimes'), t('training.count.personTimes', { count: personTimes })],
          [
            t('training.coverage'),
            coverage === null
              ? null
              : t('training.partOf', { percent: coverage, part: postedAndTrained, whole: posted }),
          ],
          [
            t('training.leaderShare'),
            leaderShare === null
              ? null
              : t('training.partOf', { percent: leaderShare, part: ledByLeader, whole: sessions }),
          ],
        ]}
      />
    </section>
  );
}
