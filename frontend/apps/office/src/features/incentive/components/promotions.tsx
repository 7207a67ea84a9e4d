import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PromotedCadre, Promotion, PromotionCandidate, PromotionInput } from '@zhucun/api';
import { Form, Input, Select, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeSelect, useCodeName } from '../../../components/code';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { CadrePicker } from '../../../components/pickers';
import { Begin, paged, RowButton, Sums } from '../../../components/tabbed-page';
import { today } from '../../../lib/dates';
import { may, useCan } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import {
  candidates,
  closeFollowUps,
  MERIT,
  promotedCadres,
  promotionRate,
  promotions,
  recordPromotion,
  withdrawPromotion,
} from '../api/merit';
import { PROMOTION_KINDS, yearOf } from '../words';

/** Whom the policy puts before the organization department, by village; nobody is weighed against anybody. */
export function Candidates({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const can = useCan();
  const code = useCodeName();
  const { year, waiting } = state.search;
  const list = useQuery(candidates({ ...paged(state), year: yearOf(year), waiting }));
  const [promoting, setPromoting] = useState<PromotionCandidate | null>(null);
  const columns: Column<PromotionCandidate>[] = [
    {
      title: t('promotion.cadre'),
      fixed: 'left',
      render: (_, row) => (
        <Link to="/cadres/$id" params={{ id: row.cadreId }}>
          {row.cadreName}
        </Link>
      ),
    },
    { title: t('promotion.rank'), render: (_, row) => code('rank', row.rankCode) || '—' },
    { title: t('promotion.unit'), render: (_, row) => row.unitName ?? '—' },
    { title: t('promotion.village'), render: (_, row) => row.villageName ?? '—' },
    {
      title: t('promotion.grounds'),
      render: (_, row) =>
        row.grounds.length > 0 && (
          <Space size={4}>
            {row.grounds.map((ground) => (
              <Tag key={ground} variant="filled" className="tag-neutral">
                {t(`promotion.ground.${ground}`)}
              </Tag>
            ))}
          </Space>
        ),
    },
    {
      title: t('promotion.grade'),
      render: (_, row) => (row.grade ? t(`promotion.standing.${row.grade}`) : '—'),
    },
    {
      title: t('promotion.satisfaction'),
      className: 'number',
      align: 'right',
      render: (_, row) => (row.satisfaction === null ? '—' : `${row.satisfaction.toFixed(1)} %`),
    },
    { title: t('promotion.honors'), render: (_, row) => row.honors.join('、') || '—' },
    {
      title: t('promotion.now'),
      render: (_, row) =>
        row.promotedOn
          ? t('promotion.promotedOn', { day: row.promotedOn })
          : row.barredUntil
            ? t('promotion.barredUntil', { day: row.barredUntil })
            : '—',
    },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) =>
        can('promotion:record') &&
        !row.promotedOn &&
        !row.barredUntil && <RowButton onClick={() => setPromoting(row)}>{t('promotion.create')}</RowButton>,
    },
  ];
  return (
    <>
      <p className="quiet">{t('promotion.listNote')}</p>
      <DataTable
        label={t('promotion.tab.candidates')}
        empty={t('promotion.nobodyListed')}
        query={list}
        columns={columns}
        rowKey={(row) => row.cadreId}
        state={state}
      />
      <PromotionDialog
        open={promoting !== null}
        onClose={() => setPromoting(null)}
        initial={promoting ? { cadreId: promoting.cadreId } : undefined}
      />
    </>
  );
}

/** 提拔重用: decisions as their documents say them. */
export function Promotions({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const code = useCodeName();
  const { promotionKind, from, to } = state.search;
  const list = useQuery(promotions({ ...paged(state), kind: promotionKind, from, to }));
  const [wrong, setWrong] = useState<Promotion | null>(null);
  const [following, setFollowing] = useState<Promotion | null>(null);
  const columns: Column<Promotion>[] = [
    {
      title: t('promotion.cadre'),
      fixed: 'left',
      render: (_, row) => (
        <Link to="/cadres/$id" params={{ id: row.cadreId }}>
          {row.cadreName}
        </Link>
      ),
    },
    { title: t('promotion.kindLabel'), render: (_, row) => t(`promotion.kind.${row.kind}`) },
    {
      title: t('promotion.step'),
      render: (_, row) => `${code('rank', row.fromRank)} → ${code('rank', row.toRank)}`,
    },
    { title: t('promotion.position'), dataIndex: 'position' },
    { title: t('promotion.effectiveOn'), dataIndex: 'effectiveOn', className: 'number' },
    { title: t('promotion.village'), render: (_, row) => row.villageName ?? '—' },
    { title: t('promotion.unit'), render: (_, row) => row.unitName ?? '—' },
    { title: t('promotion.decidedBy'), dataIndex: 'decidedBy' },
    { title: t('commendation.document'), dataIndex: 'documentNumber' },
    {
      title: t('promotion.closed'),
      className: 'number',
      align: 'right',
      render: (_, row) => row.closedObligations || '—',
    },
    {
      title: t('promotion.withdrawnLabel'),
      render: (_, row) => (row.withdrawnOn ? `${row.withdrawnOn} ${row.withdrawnReason}` : '—'),
    },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) => (
        <>
          {may(row, 'followUp') && (
            <RowButton onClick={() => setFollowing(row)}>{t('promotion.followUp')}</RowButton>
          )}
          {may(row, 'withdraw') && (
            <RowButton onClick={() => setWrong(row)}>{t('promotion.withdraw')}</RowButton>
          )}
        </>
      ),
    },
  ];
  return (
    <>
      <DataTable
        label={t('promotion.tab.promotions')}
        empty={t('promotion.nothingYet')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
        rowClassName={(row) => (row.withdrawnOn ? 'quiet' : '')}
      />
      <FormDialog<object, Promotion>
        open={following !== null}
        title={`${t('promotion.followUp')}：${following?.cadreName ?? ''}`}
        okText={t('promotion.followUp')}
        onClose={() => setFollowing(null)}
        submit={async () => closeFollowUps(following as Promotion)}
        invalidates={MERIT}
      >
        <p>{t('promotion.followUpNote', { count: following?.openFollowUps ?? 0 })}</p>
      </FormDialog>
      <FormDialog<{ reason: string }, Promotion>
        open={wrong !== null}
        title={`${t('promotion.withdraw')}：${wrong?.cadreName ?? ''}`}
        okText={t('promotion.withdraw')}
        danger
        onClose={() => setWrong(null)}
        submit={async (fields) => withdrawPromotion(wrong as Promotion, fields)}
        invalidates={MERIT}
      >
        <p className="quiet">{t('promotion.withdrawNote')}</p>
        <Form.Item name="reason" label={t('honor.reason')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea maxLength={500} rows={2} />
        </Form.Item>
      </FormDialog>
    </>
  );
}

/** 提拔率: the share, and the names of its numerator. */
export function PromotedShare({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const code = useCodeName();
  const { region, from, to } = state.search;
  const rate = useQuery(promotionRate({ region, from, to }));
  const list = useQuery(promotedCadres({ ...paged(state), from, to, withTotal: 'true' }));
  const columns: Column<PromotedCadre>[] = [
    {
      title: t('promotion.cadre'),
      fixed: 'left',
      render: (_, row) => (
        <Link to="/cadres/$id" params={{ id: row.cadreId }}>
          {row.cadreName}
        </Link>
      ),
    },
    { title: t('promotion.village'), dataIndex: 'villageName' },
    { title: t('promotion.unit'), render: (_, row) => row.unitName ?? '—' },
    {
      title: t('promotion.step'),
      render: (_, row) => `${code('rank', row.fromRank)} → ${code('rank', row.toRank)}`,
    },
    { title: t('promotion.position'), dataIndex: 'position' },
    { title: t('promotion.effectiveOn'), dataIndex: 'effectiveOn', className: 'number' },
    { title: t('commendation.document'), dataIndex: 'documentNumber' },
  ];
  return (
    <>
      {rate.data && (
        <Sums
          items={[
            [t('promotion.period'), `${rate.data.from} – ${rate.data.to}`],
            [t('promotion.promoted'), rate.data.promoted],
            [t('promotion.posted'), rate.data.posted],
            [t('promotion.share'), rate.data.share === null ? '—' : `${rate.data.share.toFixed(1)} %`],
          ]}
        />
      )}
      <DataTable
        label={t('promotion.tab.share')}
        empty={t('promotion.nobodyPromoted')}
        query={list}
        columns={columns}
        rowKey={(row) => row.cadreId}
        state={state}
      />
    </>
  );
}

interface DialogProps {
  open: boolean;
  onClose: () => void;
  initial?: Partial<PromotionInput>;
}

function PromotionDialog({ open, onClose, initial }: DialogProps) {
  const { t } = useTranslation();
  const kinds = useOptions('promotion.kind', PROMOTION_KINDS);
  const needed = [{ required: true, whitespace: true }];
  return (
    <FormDialog<PromotionInput, Promotion>
      open={open}
      wide
      title={t('promotion.create')}
      okText={t('common.save')}
      onClose={onClose}
      submit={recordPromotion}
      initial={{ kind: 'PROMOTED', effectiveOn: today(), ...initial }}
      invalidates={[...MERIT, ['obligations'], ['cadres']]}
    >
      <p className="quiet">{t('promotion.createNote')}</p>
      <Form.Item name="cadreId" label={t('promotion.cadre')} rules={[{ required: true }]}>
        <CadrePicker disabled={initial?.cadreId !== undefined} />
      </Form.Item>
      <div className="form-grid">
        <Form.Item name="kind" label={t('promotion.kindLabel')} rules={[{ required: true }]}>
          <Select options={kinds} />
        </Form.Item>
        <Form.Item name="effectiveOn" label={t('promotion.effectiveOn')} rules={[{ required: true }]}>
          <DateField max={today()} />
        </Form.Item>
        <Form.Item name="fromRank" label={t('promotion.fromRank')} extra={t('promotion.fromRankHint')}>
          <CodeSelect table="rank" />
        </Form.Item>
        <Form.Item name="toRank" label={t('promotion.toRank')} rules={[{ required: true }]}>
          <CodeSelect table="rank" />
        </Form.Item>
        <Form.Item name="position" label={t('promotion.position')} rules={needed}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="decidedBy" label={t('promotion.decidedBy')} rules={needed}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="documentNumber" label={t('commendation.document')} rules={needed}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

export function BeginPromotion() {
  const { t } = useTranslation();
  return (
    <Begin needs="promotion:record" label={t('promotion.create')}>
      {(open, close) => <PromotionDialog open={open} onClose={close} />}
    </Begin>
  );
}
