import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Handover, HandoverItem, HandoverList } from '@zhucun/api';
import { Alert, Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts';
import { PageHeader } from '../../../components/page-header';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { useCommand } from '../../../lib/command';
import { may } from '../../../lib/permissions';
import { decideItem, handover, withdrawItem } from '../api/handovers';
import {
  AddItemDialog,
  MeetingDialog,
  RefuseDialog,
  SettleDialog,
  SignDialog,
} from '../components/handover-dialogs';
import { HANDED_OVER, HANDOVER_LISTS } from '../words';

/** One handover with its three lists, signatures and the meeting (压茬交接). */
export function HandoverPage() {
  const { id = '' } = useParams({ strict: false });
  const one = useQuery(handover(id));
  return <QueryView query={one}>{(found) => <Content one={found as Handover} />}</QueryView>;
}

function Content({ one }: { one: Handover }) {
  const { t } = useTranslation();
  const [signing, setSigning] = useState<'OUTGOING' | 'INCOMING' | null>(null);
  const [meeting, setMeeting] = useState(false);
  const signed = (by: { on?: string; note?: string } | null) =>
    by ? `${by.on ?? ''} ${by.note ?? ''}` : t('team.handover.unsigned');
  return (
    <>
      <PageHeader
        title={`${one.cadreName} → ${one.successorName}`}
        back={{ to: '/handovers', label: t('menu.handovers') }}
        tags={<StatusTag words="team.handoverState" value={one.state} />}
        actions={
          <>
            {may(one, 'sign-outgoing') && (
              <Button type="primary" onClick={() => setSigning('OUTGOING')}>
                {t('team.handover.signOutgoing')}
              </Button>
            )}
            {may(one, 'sign-incoming') && (
              <Button type="primary" onClick={() => setSigning('INCOMING')}>
                {t('team.handover.signIncoming')}
              </Button>
            )}
            {may(one, 'meet') && (
              <Button onClick={() => setMeeting(true)}>{t('team.handover.meeting')}</Button>
            )}
          </>
        }
      />
      {one.openObligations > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('team.handover.stays', { name: one.cadreName, count: one.openObligations })}
        />
      )}
      <section className="panel">
        <Facts
          items={[
            [t('team.village'), one.villageName],
            [t('team.handover.startedOn'), one.startedOn],
            [t('team.handover.leaverSigned'), signed(one.leaverSigned)],
            [t('team.handover.successorSigned'), signed(one.successorSigned)],
            [
              t('team.handover.meeting'),
              one.meeting ? t('team.handover.met', { ...one.meeting }) : t('team.handover.notMet'),
            ],
            [
              t('team.handover.unmentioned'),
              one.unmentioned.map((kind) => t(`team.itemKind.${kind}`)).join('、'),
            ],
          ]}
        />
      </section>
      {HANDOVER_LISTS.map((list) => (
        <ItemList key={list} one={one} list={list} />
      ))}
      <SignDialog one={one} side={signing} onClose={() => setSigning(null)} />
      <MeetingDialog one={one} open={meeting} onClose={() => setMeeting(false)} />
    </>
  );
}

function ItemList({ one, list }: { one: Handover; list: HandoverList }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const [refusing, setRefusing] = useState<HandoverItem | null>(null);
  const [settling, setSettling] = useState<HandoverItem | null>(null);
  const accept = useCommand((item: HandoverItem) => decideItem(one, item, { accept: true }), {
    invalidates: HANDED_OVER,
  });
  const withdraw = useCommand((item: HandoverItem) => withdrawItem(one, item), { invalidates: HANDED_OVER });
  const items = one.items.filter((item) => item.list === list);
  return (
    <section className="panel" aria-labelledby={`list-${list}`}>
      <h2 id={`list-${list}`}>
        {t(`team.handoverList.${list}`)}{' '}
        {one.missingLists.includes(list) && <Tag>{t('team.handover.missing')}</Tag>}
        {may(one, 'add') && (
          <Button size="small" onClick={() => setAdding(true)}>
            {t('team.handover.add')}
          </Button>
        )}
      </h2>
      <ProblemAlert problem={accept.problem ?? withdraw.problem} />
      <Table<HandoverItem>
        size="small"
        rowKey={(row) => row.id}
        dataSource={items}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('team.handover.emptyList') }}
        columns={[
          { title: t('team.handover.kind'), render: (_, row) => t(`team.itemKind.${row.kind}`) },
          {
            title: t('team.handover.title'),
            render: (_, row) => (
              <>
                {row.title}
                {row.detail && <div className="quiet">{row.detail}</div>}
              </>
            ),
          },
          {
            title: t('team.handover.amount'),
            align: 'right',
            className: 'number',
            render: (_, row) => row.amount ?? '',
          },
          { title: t('team.handover.dueOn'), className: 'number', render: (_, row) => row.dueOn ?? '' },
          {
            title: t('common.state'),
            render: (_, row) => (
              <>
                <StatusTag words="team.itemState" value={row.state} />
                {row.refusedReason && <div className="quiet">{row.refusedReason}</div>}
                {row.settledOn && (
                  <div className="quiet">
                    {row.settledOn} {row.settledNote}
                  </div>
                )}
              </>
            ),
          },
          {
            title: t('common.actions'),
            fixed: 'right',
            render: (_, row) => (
              <span className="inline-actions">
                {may(one, 'decide') && row.state !== 'SETTLED' && row.state !== 'ACCEPTED' && (
                  <Button type="link" size="small" onClick={() => void accept.run(row)}>
                    {t('team.handover.accept')}
                  </Button>
                )}
                {may(one, 'decide') && row.state !== 'SETTLED' && row.state !== 'REFUSED' && (
                  <Button type="link" size="small" onClick={() => setRefusing(row)}>
                    {t('team.handover.refuse')}
                  </Button>
                )}
                {may(one, 'settle') && row.state === 'REFUSED' && (
                  <Button type="link" size="small" onClick={() => setSettling(row)}>
                    {t('team.handover.settle')}
                  </Button>
                )}
                {may(one, 'add') && row.state === 'PROPOSED' && (
                  <Button type="link" size="small" danger onClick={() => void withdraw.run(row)}>
                    {t('common.remove')}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      <AddItemDialog one={one} list={list} open={adding} onClose={() => setAdding(false)} />
      <RefuseDialog one={one} item={refusing} onClose={() => setRefusing(null)} />
      <SettleDialog one={one} item={settling} onClose={() => setSettling(null)} />
    </section>
  );
}
