import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ContestAward, RollEntry, Training } from '@zhucun/api';
import { App, Button, Form, Input, Popconfirm, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { Facts } from '../../../components/facts';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { useCommand } from '../../../lib/command';
import { may, ownRegion, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { award, enterRoll, roll, training, withdrawAward, withdrawEntry } from '../api/queries';
import { OtherDialog, PasteDialog } from '../components/roll-dialogs';
import { ChangeDialog } from '../components/session-dialogs';
import { TestDialog, TestsPanel } from '../components/tests';
import { AWARDS } from '../words';

export function TrainingPage() {
  const { id = '' } = useParams({ strict: false });
  const one = useQuery(training(id));
  return <QueryView query={one}>{(found) => <Content session={found} />}</QueryView>;
}

/** Nobody is everybody of a province: a county knows its own. */
const COUNTY = 6;

type Opened = 'paste' | 'other' | 'change' | 'test' | null;

/** 培训班及参训名册 */
function Content({ session }: { session: Training }) {
  const { t } = useTranslation();
  const me = useMe();
  const own = ownRegion(me);
  const { message } = App.useApp();
  const [opened, setOpened] = useState<Opened>(null);
  const everybody = useCommand((place: string) => enterRoll(session.id, { everyoneIn: place }), {
    invalidates: [['trainings'], ['policy']],
    onDone: () => void message.success(t('common.saved')),
  });
  const close = () => setOpened(null);
  return (
    <>
      <PageHeader
        title={session.title}
        back={{ to: '/trainings', label: t('menu.trainings') }}
        tags={
          <>
            <Tag>{t(`training.kind.${session.kind}`)}</Tag>
            {!session.counts && <Tag>{t('training.notCounted')}</Tag>}
          </>
        }
        actions={
          <>
            {may(session, 'change') && (
              <Button onClick={() => setOpened('change')}>{t('training.change')}</Button>
            )}
            {may(session, 'test') && (
              <Button onClick={() => setOpened('test')}>{t('training.recordTest')}</Button>
            )}
            {may(session, 'roll') && (
              <>
                {own && own.length >= COUNTY && (
                  <Popconfirm
                    title={t('training.everybodyNote', { date: session.startedOn })}
                    onConfirm={() => void everybody.run(own)}
                  >
                    <Button loading={everybody.busy}>{t('training.everybody')}</Button>
                  </Popconfirm>
                )}
                <Button onClick={() => setOpened('other')}>{t('training.addOthers')}</Button>
                <Button type="primary" onClick={() => setOpened('paste')}>
                  {t('training.paste')}
                </Button>
              </>
            )}
          </>
        }
      />
      <ProblemAlert problem={everybody.problem} violations={everybody.violations} />
      <section className="panel">
        <Facts
          items={[
            [t('training.startedOn'), session.startedOn],
            [t('training.days'), session.days],
            [
              t('training.organizer'),
              `${t(`training.level.${session.organizerLevel}`)} · ${session.organizerName}`,
            ],
            [
              t('training.audienceLabel'),
              session.audience.map((one) => t(`training.audience.${one}`)).join(t('training.and')),
            ],
            [
              t('training.lecturers'),
              session.lecturers
                .map((one) => `${one.name ?? ''}（${one.position ?? ''}）`)
                .join(t('training.and')),
            ],
            [t('training.plan'), session.planReference],
            [t('training.cadres'), session.cadres],
            [t('training.others'), session.others],
          ]}
        />
      </section>
      <TestsPanel tests={session.tests ?? []} />
      <Roll session={session} />
      <PasteDialog session={session} open={opened === 'paste'} onClose={close} />
      <OtherDialog session={session} open={opened === 'other'} onClose={close} />
      {opened === 'change' && <ChangeDialog session={session} onClose={close} />}
      <TestDialog
        open={opened === 'test'}
        onClose={close}
        of={{ trainingId: session.id }}
        from={session.startedOn}
      />
    </>
  );
}

function Roll({ session }: { session: Training }) {
  const { t } = useTranslation();
  const state = useTableState(50);
  const rows = useQuery(roll(session.id, { after: state.after, size: state.size }));
  const strike = useCommand((entry: RollEntry) => withdrawEntry(session.id, entry), {
    invalidates: [['trainings'], ['policy']],
  });
  const columns: Column<RollEntry>[] = [
    {
      title: t('training.name'),
      render: (_, row) =>
        row.cadreId ? (
          <Link to="/cadres/$id" params={{ id: row.cadreId }}>
            {row.name}
          </Link>
        ) : (
          row.name
        ),
    },
    {
      title: t('training.who'),
      render: (_, row) => (row.audience ? t(`training.audience.${row.audience}`) : t('training.cadre')),
    },
    { title: t('training.place'), dataIndex: 'place' },
    { title: t('training.daysAttended'), dataIndex: 'days', align: 'right', className: 'number' },
    ...(session.kind === 'CONTEST'
      ? [
          {
            title: t('training.awardLabel'),
            render: (_: unknown, row: RollEntry) => <Award session={session} entry={row} />,
          },
        ]
      : []),
    ...(may(session, 'roll')
      ? [
          {
            title: t('common.actions'),
            width: 72,
            render: (_: unknown, row: RollEntry) => (
              <Popconfirm
                title={t('training.strikeNote')}
                disabled={hasAward(session, row)}
                onConfirm={() => void strike.run(row)}
              >
                <Button
                  size="small"
                  type="link"
                  disabled={hasAward(session, row)}
                  title={hasAward(session, row) ? t('training.strikeAwarded') : undefined}
                >
                  {t('training.strike')}
                </Button>
              </Popconfirm>
            ),
          },
        ]
      : []),
  ];
  return (
    <section>
      <h2 className="section-title">{t('training.roll')}</h2>
      <ProblemAlert problem={strike.problem} violations={strike.violations} />
      <DataTable
        label={t('training.roll')}
        empty={t('training.rollEmpty')}
        query={rows}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
    </section>
  );
}

function hasAward(session: Training, entry: RollEntry): boolean {
  return session.awards?.some((one) => one.cadreId === entry.cadreId) ?? false;
}

/** An award becomes an honour: it is asked once more, and taken back with a reason. */
function Award({ session, entry }: { session: Training; entry: RollEntry }) {
  const { t } = useTranslation();
  const options = useOptions('training.award', AWARDS);
  const [chosen, setChosen] = useState<ContestAward>();
  const [wrong, setWrong] = useState(false);
  const won = session.awards?.find((one) => one.cadreId === entry.cadreId);
  const give = useCommand((what: ContestAward) => award(session.id, entry.cadreId ?? '', what), {
    invalidates: [['trainings'], ['commendations']],
    onDone: () => setChosen(undefined),
  });
  if (won)
    return (
      <>
        {t(`training.award.${won.award}`)}
        {may(session, 'award') && (
          <Button size="small" type="link" onClick={() => setWrong(true)}>
            {t('training.withdrawAward')}
          </Button>
        )}
        {wrong && (
          <FormDialog<{ reason: string }, unknown>
            open
            danger
            title={`${t('training.withdrawAward')}：${entry.name}`}
            onClose={() => setWrong(false)}
            submit={({ reason }) => withdrawAward(session.id, won.cadreId, reason)}
            invalidates={[['trainings'], ['commendations']]}
          >
            <p className="quiet">{t('training.withdrawAwardNote')}</p>
            <Form.Item
              name="reason"
              label={t('training.reason')}
              rules={[{ required: true, whitespace: true }]}
            >
              <Input maxLength={200} />
            </Form.Item>
          </FormDialog>
        )}
      </>
    );
  if (!entry.cadreId || !may(session, 'award')) return null;
  return (
    <>
      <Popconfirm
        open={chosen !== undefined}
        title={chosen && t('training.awardNote', { name: entry.name, award: t(`training.award.${chosen}`) })}
        onConfirm={() => chosen && void give.run(chosen)}
        onCancel={() => setChosen(undefined)}
      >
        <Select
          size="small"
          style={{ width: 110 }}
          aria-label={t('training.awardLabel')}
          placeholder={t('training.giveAward')}
          options={options}
          value={chosen}
          loading={give.busy}
          onChange={setChosen}
        />
      </Popconfirm>
      <ProblemAlert problem={give.problem} violations={give.violations} />
    </>
  );
}
