import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Posting, Team } from '@zhucun/api';
import { Alert, Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts';
import { LinkButton } from '../../../components/link-button';
import { PageHeader } from '../../../components/page-header';
import { PrintPaper } from '../../../components/print-paper';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { may, useCan } from '../../../lib/permissions';
import { postingsOf, team } from '../api/queries';
import {
  AddPostingDialog,
  ArrivalDialog,
  DissolutionDialog,
  EndApprovalDialog,
  EndDialog,
  type PostingDeed,
} from '../components/posting-dialogs';
import { CoverDialog, LendDialog, OpenHandoverDialog, ReleaseDialog } from '../components/team-dialogs';

const DEEDS: readonly PostingDeed[] = ['arrive', 'end', 'approve-end'];

export function TeamPage() {
  const { id = '' } = useParams({ strict: false });
  const one = useQuery(team(id));
  return <QueryView query={one}>{(found) => <Content team={found} />}</QueryView>;
}

function Content({ team: one }: { team: Team }) {
  const { t } = useTranslation();
  const can = useCan();
  const postings = useQuery(postingsOf(one.id));
  const [adding, setAdding] = useState(false);
  const [dissolving, setDissolving] = useState(false);
  const edits = may(one, 'edit');
  return (
    <>
      <PageHeader
        title={one.name}
        back={{ to: '/teams', label: t('menu.teams') }}
        tags={one.dissolvedOn && <Tag>{t('team.dissolvedOn', { date: one.dissolvedOn })}</Tag>}
        actions={
          <>
            {(may(one, 'post') || edits) && can('team:edit') && (
              <Button type="primary" onClick={() => setAdding(true)}>
                {t('team.addPosting')}
              </Button>
            )}
            {edits && (
              <LinkButton to="/teams/$id/edit" params={{ id: one.id }}>
                {t('common.edit')}
              </LinkButton>
            )}
            {may(one, 'dissolve') && (
              <Button onClick={() => setDissolving(true)}>{t('team.dissolve')}</Button>
            )}
          </>
        }
      />
      <section className="panel">
        <Facts
          items={[
            [t('team.homeVillage'), one.homeVillage.fullName],
            [t('team.sendLevelLabel'), t(`team.sendLevel.${one.sendLevel}`)],
            [t('team.firstSecretary'), one.firstSecretary?.name ?? t('team.vacant')],
            [t('team.captain'), one.captain?.name ?? t('team.vacant')],
            [t('team.headcount'), <Size key="size" one={one} />],
            [
              t('team.units'),
              one.units
                .map(({ unitName, lead }) => (lead ? `${unitName}（${t('team.lead')}）` : unitName))
                .join('、'),
            ],
            [t('team.establishedOn'), one.establishedOn],
          ]}
        />
      </section>
      {one.hints?.map((hint) => (
        <Alert
          key={hint.rule}
          type="warning"
          showIcon
          title={`${hint.rule} ${hint.sentence}`}
          description={`${t('problem.found')} ${t(`team.sendLevel.${hint.found}`)} · ${hint.source}`}
        />
      ))}
      <Villages one={one} edits={edits} />
      <section className="panel">
        <h2>{t('team.members')}</h2>
        <QueryView query={postings}>{(list) => <Members postings={list} />}</QueryView>
      </section>
      <AddPostingDialog
        team={one}
        postings={postings.data ?? []}
        open={adding}
        onClose={() => setAdding(false)}
      />
      <DissolutionDialog team={one} open={dissolving} onClose={() => setDissolving(false)} />
    </>
  );
}

/** How many there are beside what the strictest category of the home village asks for, with the clause. */
function Size({ one }: { one: Team }) {
  const { t } = useTranslation();
  const size = one.size;
  if (!size?.least) return <>{one.headcount}</>;
  return (
    <>
      {t('team.size', { counted: size.counted, required: size.least.required })}{' '}
      <Tag variant="filled" className={size.met ? 'tag-good' : 'tag-bad'}>
        {t(size.met ? 'team.met' : 'team.short')}
      </Tag>
      {size.secondedLong > 0 && (
        <div className="quiet">{t('team.seconded', { count: size.secondedLong })}</div>
      )}
      <div className="quiet">
        {t(`villageCategory.${size.least.category}`)} · {size.least.source}
      </div>
    </>
  );
}

/** The villages it serves: home and covered ones (一队带多村). */
function Villages({ one, edits }: { one: Team; edits: boolean }) {
  const { t } = useTranslation();
  const [covering, setCovering] = useState(false);
  const [releasing, setReleasing] = useState<{ code: string; name: string } | null>(null);
  return (
    <section className="panel">
      <h2>
        {t('team.villages')}{' '}
        {edits && (
          <Button size="small" onClick={() => setCovering(true)}>
            {t('team.cover')}
          </Button>
        )}
      </h2>
      <ul className="plain">
        <li>
          {one.homeVillage.name} <Tag>{t('team.homeVillage')}</Tag>
        </li>
        {one.covered.map((village) => (
          <li key={village.code}>
            {village.name} <Tag>{t('team.covered')}</Tag>
            {edits && (
              <Button type="link" size="small" onClick={() => setReleasing(village)}>
                {t('team.release')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <CoverDialog team={one} open={covering} onClose={() => setCovering(false)} />
      <ReleaseDialog team={one} village={releasing} onClose={() => setReleasing(null)} />
    </section>
  );
}

function Members({ postings }: { postings: Posting[] }) {
  const { t } = useTranslation();
  const can = useCan();
  const [leaver, setLeaver] = useState<Posting | null>(null);
  const [lent, setLent] = useState<Posting | null>(null);
  const [deed, setDeed] = useState<{ what: PostingDeed; posting: Posting } | null>(null);
  const close = () => setDeed(null);
  const of = (what: PostingDeed) => (deed?.what === what ? deed.posting : null);
  return (
    <>
      <Table<Posting>
        size="small"
        rowKey={(row) => row.id}
        dataSource={[...postings].sort(current)}
        pagination={false}
        scroll={{ x: 'max-content' }}
        rowClassName={(row) => (row.endState === 'ENDED' ? 'row-past' : '')}
        columns={[
          {
            title: t('team.cadre'),
            render: (_, row) => (
              <Link to="/cadres/$id" params={{ id: row.cadreId }}>
                {row.cadreName}
              </Link>
            ),
          },
          {
            title: t('team.role'),
            render: (_, row) => row.roles.map((role) => t(`postingRole.${role}`)).join('、'),
          },
          { title: t('team.village'), dataIndex: 'villageName' },
          { title: t('team.unit'), dataIndex: 'unitName' },
          { title: t('team.startedOn'), dataIndex: 'startedOn', className: 'number' },
          {
            title: t('team.arrivedOn'),
            className: 'number',
            render: (_, row) => row.arrivedOn ?? <span className="quiet">{t('team.notArrived')}</span>,
          },
          { title: t('team.plannedEndOn'), dataIndex: 'plannedEndOn', className: 'number' },
          {
            title: t('team.endedOn'),
            className: 'number',
            render: (_, row) => (
              <>
                {row.endedOn} {row.endReason && t(`team.endReason.${row.endReason}`)}{' '}
                {(row.endState === 'REQUESTED' || row.endState === 'ENDING') && (
                  <StatusTag words="team.endState" value={row.endState} />
                )}
              </>
            ),
          },
          {
            title: t('common.actions'),
            fixed: 'right',
            render: (_, posting) => (
              <span className="inline-actions">
                {posting.handover ? (
                  <Link to="/handovers/$id" params={{ id: posting.handover.id }}>
                    {t(`team.handoverState.${posting.handover.state}`)}
                  </Link>
                ) : (
                  may(posting, 'handover') &&
                  postings.some((other) => follows(other, posting)) && (
                    <Button type="link" size="small" onClick={() => setLeaver(posting)}>
                      {t('team.handover.open')}
                    </Button>
                  )
                )}
                {can('paper:issue') && posting.endState === null && (
                  <PrintPaper
                    link
                    paper="appointment-sheet"
                    of={{ id: posting.id }}
                    title={t('paper.kind.APPOINTMENT_SHEET')}
                    text={t('paper.appointment')}
                  />
                )}
                {can('team:edit') && posting.endState === null && (
                  <Button type="link" size="small" onClick={() => setLent(posting)}>
                    {t('team.lend')}
                  </Button>
                )}
                {DEEDS.filter((what) => may(posting, what)).map((what) => (
                  <Button key={what} type="link" size="small" onClick={() => setDeed({ what, posting })}>
                    {t(`team.deed.${what}`)}
                  </Button>
                ))}
              </span>
            ),
          },
        ]}
      />
      <ArrivalDialog posting={of('arrive')} onClose={close} />
      <EndDialog posting={of('end')} onClose={close} />
      <EndApprovalDialog posting={of('approve-end')} onClose={close} />
      <LendDialog posting={lent} onClose={() => setLent(null)} />
      <OpenHandoverDialog leaver={leaver} postings={postings} onClose={() => setLeaver(null)} />
    </>
  );
}

/** Somebody of the same village who stays and may take over. */
function follows(other: Posting, leaver: Posting): boolean {
  return other.id !== leaver.id && other.villageCode === leaver.villageCode && other.endState === null;
}

/** Who is there now stands above who has left; the later the higher. */
function current(one: Posting, other: Posting): number {
  const past = (posting: Posting) => (posting.endState === 'ENDED' ? 1 : 0);
  return past(one) - past(other) || other.startedOn.localeCompare(one.startedOn);
}
