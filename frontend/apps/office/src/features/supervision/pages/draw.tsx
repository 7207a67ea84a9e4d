import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { Draw, DrawAssignment, DrawParty } from '@zhucun/api';
import { Button, Steps, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts';
import { PageHeader } from '../../../components/page-header';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { OverdueTag, StatusTag } from '../../../components/status-tag';
import { useCommand } from '../../../lib/command';
import { instant } from '../../../lib/dates';
import { may, useCan } from '../../../lib/permissions';
import { drawAssignments, drawOf, publishDraw, runDraw } from '../api/planning';
import { AbortDialog, CommitDialog, RevealDialog } from '../components/draw-dialogs';
import { OrganizeDraw } from '../components/organize-draw';
import { VerifyRecord } from '../components/verify-record';

const STEPS = ['DRAFT', 'COMMITTED', 'REVEALED', 'DRAWN', 'PUBLISHED'] as const;

/** 一次抽取: how far it is, what is due next, and when it is over whether it can be drawn again. */
export function DrawPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return useCan()('supervision:read') ? <Seen id={id} /> : <RecordAlone id={id} />;
}

/** Who is not of the inspecting side reads the published record, and draws it again. */
function RecordAlone({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('draw.record')} back={{ to: '/draws', label: t('menu.draws') }} />
      <VerifyRecord id={id} />
    </>
  );
}

function Seen({ id }: { id: string }) {
  return (
    <QueryView query={useQuery(drawOf(id))}>
      {(found) => <Whole key={found.id} one={found as Draw} />}
    </QueryView>
  );
}

function Whole({ one }: { one: Draw }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={one.number}
        back={{ to: '/draws', label: t('menu.draws') }}
        note={one.title}
        tags={
          <>
            <StatusTag words="draw.state" value={one.state} />
            {one.abortedAfterReveal && <OverdueTag>{t('draw.afterReveal')}</OverdueTag>}
          </>
        }
        actions={<Acts one={one} />}
      />
      <Course one={one} />
      <Parties parties={one.parties} />
      {one.population && <Population one={one} />}
      <Assignments one={one} />
      {one.state === 'PUBLISHED' && <VerifyRecord id={one.id} />}
    </>
  );
}

function Acts({ one }: { one: Draw }) {
  const { t } = useTranslation();
  const can = useCan();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'commit' | 'reveal' | 'abort' | 'repeat' | null>(null);
  const close = () => setOpen(null);
  const run = useCommand(() => runDraw(one), { invalidates: [['draws']] });
  const publish = useCommand(() => publishDraw(one), { invalidates: [['draws']] });
  const over = one.state === 'ABORTED' || one.state === 'DRAWN' || one.state === 'PUBLISHED';
  return (
    <>
      <ProblemAlert problem={run.problem ?? publish.problem} />
      {may(one, 'commit') && (
        <Button type="primary" onClick={() => setOpen('commit')}>
          {t('draw.commit')}
        </Button>
      )}
      {may(one, 'reveal') && (
        <Button type="primary" onClick={() => setOpen('reveal')}>
          {t('draw.reveal')}
        </Button>
      )}
      {may(one, 'draw') && (
        <Button type="primary" loading={run.busy} onClick={() => void run.run(undefined)}>
          {t('draw.run')}
        </Button>
      )}
      {may(one, 'publish') && (
        <Button type="primary" loading={publish.busy} onClick={() => void publish.run(undefined)}>
          {t('draw.publish')}
        </Button>
      )}
      {may(one, 'abort') && <Button onClick={() => setOpen('abort')}>{t('draw.abort')}</Button>}
      {over && !one.repeatedBy && can('draw:organize') && (
        <Button onClick={() => setOpen('repeat')}>{t('draw.repeat')}</Button>
      )}
      {open === 'commit' && <CommitDialog one={one} onClose={close} />}
      {open === 'reveal' && <RevealDialog one={one} onClose={close} />}
      {open === 'abort' && <AbortDialog one={one} onClose={close} />}
      {open === 'repeat' && (
        <OrganizeDraw
          repeats={one}
          onClose={close}
          onDone={({ id }) => void navigate({ to: '/draws/$id', params: { id } })}
        />
      )}
    </>
  );
}

function Course({ one }: { one: Draw }) {
  const { t } = useTranslation();
  const opened = one.parties.filter((party) => party.openedAt).length;
  const committed = one.parties.filter((party) => party.commitment).length;
  const aborted = one.state === 'ABORTED';
  const reached = aborted
    ? committed < 2
      ? 1
      : opened < 2
        ? 2
        : 3
    : STEPS.indexOf(one.state as (typeof STEPS)[number]) + 1;
  return (
    <section className="panel">
      <Steps
        size="small"
        current={reached}
        status={aborted ? 'error' : 'process'}
        items={[
          { title: t('draw.step.frozen'), content: instant(one.createdAt) },
          { title: t('draw.step.committed'), content: t('draw.ofTwo', { count: committed }) },
          { title: t('draw.step.revealed'), content: t('draw.until', { at: instant(one.revealUntil) }) },
          { title: t('draw.step.drawn'), content: one.drawnAt ? instant(one.drawnAt) : undefined },
          {
            title: t('draw.step.published'),
            content: one.publishedAt ? instant(one.publishedAt) : t('draw.from', { at: instant(one.openAt) }),
          },
        ]}
      />
      <Facts
        items={[
          [t('draw.organizedBy'), one.organizedBy],
          [t('draw.visits'), `${one.visitFrom} – ${one.visitTo}`],
          [t('draw.lastRelease'), instant(one.releaseAt)],
          [
            t('draw.publishUntil'),
            one.publishUntil && (
              <>
                {one.publishUntil}{' '}
                {one.publicationOverdue && <OverdueTag>{t('draw.publicationOf.true')}</OverdueTag>}
              </>
            ),
          ],
          ...(one.repeats
            ? ([
                [t('draw.repeats'), <DrawLink key="repeats" to={one.repeats} />],
                [t('draw.reason'), one.repeatReason],
              ] as [string, React.ReactNode][])
            : []),
          ...(one.repeatedBy
            ? ([[t('draw.repeatedByLabel'), <DrawLink key="by" to={one.repeatedBy} />]] as [
                string,
                React.ReactNode,
              ][])
            : []),
          ...(aborted
            ? ([
                [t('draw.abortedAt'), instant(one.abortedAt)],
                [t('draw.abortReason'), one.expired ? t('draw.expired') : one.abortReason],
                [t('draw.abortedBy'), one.abortedBy],
              ] as [string, React.ReactNode][])
            : []),
        ]}
      />
    </section>
  );
}

function DrawLink({ to }: { to: { id: string; number: string } }) {
  return (
    <Link to="/draws/$id" params={{ id: to.id }}>
      {to.number}
    </Link>
  );
}

function Parties({ parties }: { parties: DrawParty[] }) {
  const { t } = useTranslation();
  return (
    <section className="panel">
      <h2>{t('draw.parties')}</h2>
      <Table
        size="small"
        rowKey={(row) => row.seat}
        dataSource={parties}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t('draw.party'),
            render: (_, row) => `${row.office} ${t(`draw.partyRole.${row.role}`)}`,
          },
          {
            title: t('draw.commitment'),
            className: 'number',
            render: (_, row) => (row.commitment ? <Digest value={row.commitment} /> : t('draw.waiting')),
          },
          { title: t('draw.committedBy'), render: (_, row) => row.committedBy ?? '—' },
          { title: t('draw.committedAt'), className: 'number', render: (_, row) => instant(row.committedAt) },
          { title: t('draw.openedAt'), className: 'number', render: (_, row) => instant(row.openedAt) },
        ]}
      />
    </section>
  );
}

/** A digest by its ends, whole for whoever copies it. */
function Digest({ value }: { value: string }) {
  return (
    <span className="number" title={value}>
      {value.slice(0, 12)}…{value.slice(-8)}
    </span>
  );
}

function Population({ one }: { one: Draw }) {
  const { t } = useTranslation();
  const population = one.population;
  if (!population) return null;
  return (
    <section className="panel">
      <h2>{t('draw.population')}</h2>
      <Facts
        items={[
          [t('draw.populationDigest'), <Digest key="digest" value={one.populationDigest} />],
          [t('draw.each'), population.each],
          [t('draw.inspectors'), population.inspectors.map(({ name }) => name).join('、')],
        ]}
      />
      <Table
        size="small"
        rowKey={(row) => row.stratum}
        dataSource={population.strata}
        pagination={false}
        columns={[
          { title: t('draw.stratumLabel'), render: (_, row) => t(`draw.stratum.${row.stratum}`) },
          { title: t('draw.candidates'), dataIndex: 'candidates', className: 'number' },
          { title: t('draw.quota'), dataIndex: 'quota', className: 'number' },
        ]}
      />
      {population.recusals.length > 0 && (
        <details>
          <summary>{t('draw.recusals', { count: population.recusals.length })}</summary>
          <ul className="plain-list">
            {population.recusals.slice(0, 50).map((row) => (
              <li key={`${row.inspector} ${row.villageCode} ${row.reason}`}>
                <span className="grow">
                  {row.inspector} · {row.villageName}
                </span>
                {t(`draw.recusal.${row.reason}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {population.exclusions.length > 0 && (
        <details>
          <summary>{t('draw.exclusions', { count: population.exclusions.length })}</summary>
          <ul className="plain-list">
            {population.exclusions.slice(0, 50).map((row) => (
              <li key={row.villageCode}>
                <span className="grow">{row.villageName}</span>
                {t(`draw.exclusion.${row.reason}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Assignments({ one }: { one: Draw }) {
  const { t } = useTranslation();
  const released = useQuery({ ...drawAssignments(one.id), enabled: one.drawnAt !== null });
  if (!one.drawnAt) return null;
  return (
    <section className="panel">
      <h2>{t('draw.assignments')}</h2>
      <QueryView query={released}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{t('draw.embargo', { at: instant(one.releaseAt) })}</p>
          ) : (
            <Released rows={items as DrawAssignment[]} />
          )
        }
      </QueryView>
    </section>
  );
}

function Released({ rows }: { rows: DrawAssignment[] }) {
  const { t } = useTranslation();
  return (
    <Table
      size="small"
      rowKey={(row) => row.id}
      dataSource={[...rows].sort((a, b) => a.place - b.place)}
      pagination={false}
      columns={[
        { title: '#', dataIndex: 'place', className: 'number', width: 44 },
        { title: t('draw.village'), dataIndex: 'villageName' },
        { title: t('draw.stratumLabel'), render: (_, row) => t(`draw.stratum.${row.stratum}`) },
        { title: t('draw.inspector'), dataIndex: 'inspector' },
        { title: t('draw.releaseAt'), className: 'number', render: (_, row) => instant(row.releaseAt) },
      ]}
    />
  );
}
