import { useQuery } from '@tanstack/react-query';
import { asProblem } from '@zhucun/api';
import { App, Button, Form, Input, Radio, Select, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { StatusTag } from '../../../components/status-tag';
import { may } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { decide, nominations, review, withdraw } from '../api/queries';
import { CHANGED, SEATS } from '../words';
import { Criteria } from './criteria';
import { ReasonFields, type ReasonValues, reasonsOf } from './reason-fields';

type Page = NonNullable<Awaited<ReturnType<NonNullable<ReturnType<typeof nominations>['queryFn']>>>>;
export type Nomination = Page extends { items: (infer N)[] } ? N : never;
type Deed = 'review' | 'decide' | 'withdraw' | 'criteria';

const STATES = ['PENDING', 'REVIEWED', 'SELECTED', 'REJECTED', 'WITHDRAWN'] as const;

interface Need {
  id: string;
  villageName: string;
}

/** Who is nominated, what the rules say of each, and what the two departments think. */
export function NominationsTab({
  batchId,
  region,
  needs,
}: {
  batchId: string;
  region: string;
  needs: Need[];
}) {
  const { t } = useTranslation();
  const state = useTableState();
  const [deed, setDeed] = useState<{ what: Deed; one: Nomination } | null>(null);
  const query = useQuery(
    nominations({ batch: batchId, state: state.search.state, after: state.after, size: state.size }),
  );
  const states = useOptions('selection.nominationState', STATES);
  const [chosen, setChosen] = useState<string[]>([]);
  const [agreeing, setAgreeing] = useState<Nomination[]>([]);
  const reviewable = (query.data?.items ?? []).filter((row) => may(row, 'review'));
  // of those chosen only who is in view: nobody agrees to people of a page that he has left
  const picked = reviewable.filter(({ id }) => chosen.includes(id));
  const columns: Column<Nomination>[] = [
    { title: t('selection.candidate'), dataIndex: 'cadreName', fixed: 'left' },
    { title: t('selection.unit'), dataIndex: 'unitName' },
    { title: t('selection.seatLabel'), render: (_, row) => t(`selection.seat.${row.seat}`) },
    { title: t('selection.village'), render: (_, row) => row.villageName ?? '' },
    {
      title: t('selection.criteria'),
      render: (_, row) => <Summary one={row} onOpen={() => setDeed({ what: 'criteria', one: row })} />,
    },
    {
      title: t('selection.reviews'),
      render: (_, row) =>
        row.reviews.map((one) => (
          <Tag
            key={one.department}
            variant="filled"
            className={one.approve ? 'tag-good' : 'tag-bad'}
            title={one.note}
          >
            {t(`selection.department.${one.department}`)}{' '}
            {t(one.approve ? 'selection.agrees' : 'selection.refuses')}
          </Tag>
        )),
    },
    {
      title: t('selection.state'),
      render: (_, row) => <StatusTag words="selection.nominationState" value={row.state} />,
    },
    {
      title: t('common.actions'),
      render: (_, row) => (
        <Space size={4}>
          {(['review', 'decide', 'withdraw'] as const)
            .filter((what) => may(row, what))
            .map((what) => (
              <Button key={what} size="small" onClick={() => setDeed({ what, one: row })}>
                {t(`selection.deed.${what}`)}
              </Button>
            ))}
        </Space>
      ),
    },
  ];
  return (
    <>
      <FilterBar
        state={state}
        filters={[{ kind: 'select', key: 'state', label: t('selection.state'), options: states }]}
        actions={
          reviewable.length > 0 && (
            <Space>
              <Button
                size="small"
                onClick={() =>
                  setChosen(
                    reviewable
                      .filter(({ hindrances, justified }) => hindrances === 0 && justified.length === 0)
                      .map(({ id }) => id),
                  )
                }
              >
                {t('selection.chooseFit')}
              </Button>
              <Button type="primary" disabled={picked.length === 0} onClick={() => setAgreeing(picked)}>
                {t('selection.agreeChosen', { count: picked.length })}
              </Button>
            </Space>
          )
        }
      />
      <DataTable
        query={query}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
        label={t('selection.nominations')}
        empty={t('selection.noNominations')}
        selection={
          reviewable.length > 0
            ? {
                keys: picked.map(({ id }) => id),
                onChange: setChosen,
                selectable: (row) => may(row, 'review'),
              }
            : undefined
        }
      />
      <AgreeDialog
        people={agreeing}
        onClose={() => {
          setAgreeing([]);
          setChosen([]);
        }}
      />
      {deed && <DeedDialog deed={deed} region={region} needs={needs} onClose={() => setDeed(null)} />}
    </>
  );
}

/** Several at once: the same review for each, and who was not taken stays and is named. */
function AgreeDialog({ people, onClose }: { people: Nomination[]; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const agree = async ({ note }: { note?: string }) => {
    const refused: string[] = [];
    for (const one of people)
      await review(one, { approve: true, note }).catch((error: unknown) => {
        refused.push(`${one.cadreName}：${asProblem(error).detail ?? asProblem(error).title}`);
      });
    if (refused.length > 0) message.warning(refused.join('；'), 10);
    return people.length - refused.length;
  };
  return (
    <FormDialog<{ note?: string }, number>
      open={people.length > 0}
      onClose={onClose}
      title={t('selection.agreeChosen', { count: people.length })}
      invalidates={CHANGED}
      submit={agree}
    >
      <p>{people.map(({ cadreName }) => cadreName).join('、')}</p>
      <Form.Item name="note" label={t('selection.note')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}

function Summary({ one, onOpen }: { one: Nomination; onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <Button type="link" size="small" onClick={onOpen}>
      {one.hindrances > 0 ? t('selection.hindrances', { count: one.hindrances }) : t('selection.noHindrance')}
      {one.justified.length > 0 && ` · ${t('selection.explained', { count: one.justified.length })}`}
      {one.commendations > 0 && ` · ${t('selection.commendations', { count: one.commendations })}`}
    </Button>
  );
}

interface DeedProps {
  deed: { what: Deed; one: Nomination };
  region: string;
  needs: Need[];
  onClose: () => void;
}

function DeedDialog({ deed: { what, one }, region, needs, onClose }: DeedProps) {
  const { t } = useTranslation();
  const seats = useOptions('selection.seat', SEATS);
  const needed = [{ required: true, message: t('common.required') }];
  const shared = {
    open: true,
    onClose,
    title: `${t(`selection.deed.${what}`)} · ${one.cadreName}`,
    invalidates: CHANGED,
    wide: true,
  };
  const facts = (
    <>
      <ol>
        {one.judgements.map((words, index) => (
          <li key={words + String(index)}>
            {t(`selection.judgement.${(['politics', 'ability', 'devotion'] as const)[index] ?? 'politics'}`)}
            ：{words}
          </li>
        ))}
      </ol>
      <Criteria results={one.criteria} justified={one.justified} all={what === 'criteria'} />
    </>
  );
  if (what === 'review')
    return (
      <FormDialog<{ approve: boolean; note?: string }, unknown>
        {...shared}
        submit={(fields) => review(one, fields)}
        initial={{ approve: true }}
      >
        {facts}
        <Form.Item name="approve" label={t('selection.opinion')} rules={needed}>
          <Radio.Group
            options={[
              { value: true, label: t('selection.agrees') },
              { value: false, label: t('selection.refuses') },
            ]}
          />
        </Form.Item>
        <Form.Item name="note" label={t('selection.note')}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </FormDialog>
    );
  if (what === 'decide') {
    const open = one.criteria.filter((result) => !one.justified.includes(result.ruleId));
    return (
      <FormDialog<{ needId: string; seat: 'LEAD' | 'MEMBER'; basis: string } & ReasonValues, unknown>
        {...shared}
        justifiedIn={region}
        perRule
        submit={({ reason, approverAccountId, justifications, ...fields }) =>
          decide(one, {
            ...fields,
            justifications: reasonsOf(open, { reason, approverAccountId, justifications }),
          })
        }
        initial={{ seat: one.seat, needId: one.needId ?? undefined }}
      >
        {facts}
        <Form.Item name="needId" label={t('selection.village')} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={needs.map((need) => ({ value: need.id, label: need.villageName }))}
          />
        </Form.Item>
        <Form.Item name="seat" label={t('selection.seatLabel')} rules={needed}>
          <Select options={seats} />
        </Form.Item>
        <Form.Item name="basis" label={t('selection.basis')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <ReasonFields results={open} region={region} />
      </FormDialog>
    );
  }
  if (what === 'withdraw')
    return (
      <FormDialog<object, unknown> {...shared} danger submit={() => withdraw(one)}>
        {t('selection.withdrawSure')}
      </FormDialog>
    );
  return (
    <FormDialog<object, unknown>
      {...shared}
      okText={t('common.close')}
      submit={async () => one}
      done={one.cadreName}
    >
      {facts}
    </FormDialog>
  );
}
