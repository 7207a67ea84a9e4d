import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { RecheckItem, RecheckSample } from '@zhucun/api';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { Facts } from '../../../components/facts';
import { FormDialog } from '../../../components/form-dialog';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { RegionPicker } from '../../../components/region-picker';
import { may, ownRegion, useCan, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { drawRecheck, recheckSample, recheckSamples, recordRecheck } from '../api/queries';
import { CHANGED } from '../words';

const LEVELS = [2, 4, 6];
const RECHECKED = [...CHANGED, ['recheck-samples']];

/** Quarterly samples of closed findings that are looked at again (回头看). */
export function RechecksPage() {
  const { t } = useTranslation();
  const state = useTableState();
  const can = useCan();
  const [drawing, setDrawing] = useState(false);
  const samples = useQuery(recheckSamples({ after: state.after, size: state.size }));
  const columns: Column<RecheckSample>[] = [
    {
      title: t('finding.recheck.quarter'),
      className: 'number',
      render: (_, row) => (
        <Link to="/recheck-samples/$id" params={{ id: row.id }}>
          {row.quarter}
        </Link>
      ),
    },
    { title: t('common.region'), dataIndex: 'regionName' },
    { title: t('finding.recheck.size'), dataIndex: 'size', align: 'right', className: 'number' },
    { title: t('finding.recheck.drawn'), dataIndex: 'drawn', align: 'right', className: 'number' },
    { title: t('finding.recheck.resultOf.GOOD'), dataIndex: 'good', align: 'right', className: 'number' },
    {
      title: t('finding.recheck.resultOf.REOPENED'),
      dataIndex: 'reopened',
      align: 'right',
      className: 'number',
    },
    { title: t('finding.recheck.drawnBy'), render: (_, row) => `${row.drawnBy} ${row.drawnOn}` },
  ];
  return (
    <>
      <PageHeader
        title={t('finding.recheck.title')}
        back={{ to: '/findings', label: t('menu.findings') }}
        actions={
          can('finding:close') && (
            <Button type="primary" onClick={() => setDrawing(true)}>
              {t('finding.recheck.draw')}
            </Button>
          )
        }
      />
      <DataTable
        label={t('finding.recheck.title')}
        query={samples}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <DrawDialog open={drawing} onClose={() => setDrawing(false)} />
    </>
  );
}

function DrawDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const region = ownRegion(useMe());
  return (
    <FormDialog<{ regionCode: string; quarter: string }, RecheckSample>
      open={open}
      title={t('finding.recheck.draw')}
      onClose={onClose}
      initial={{ regionCode: region }}
      submit={drawRecheck}
      onDone={(sample) => void navigate({ to: '/recheck-samples/$id', params: { id: sample.id } })}
      invalidates={RECHECKED}
    >
      <p className="quiet">{t('finding.recheck.drawNote')}</p>
      <Form.Item name="regionCode" label={t('common.region')} rules={[{ required: true }]}>
        <RegionPicker levels={LEVELS} />
      </Form.Item>
      <Form.Item
        name="quarter"
        label={t('finding.recheck.quarter')}
        rules={[{ required: true }, { pattern: /^\d{4}Q[1-4]$/, message: t('finding.recheck.quarterShape') }]}
      >
        <Input placeholder="2026Q3" maxLength={6} />
      </Form.Item>
    </FormDialog>
  );
}

export function RecheckPage() {
  const { id = '' } = useParams({ strict: false });
  const sample = useQuery(recheckSample(id));
  return <QueryView query={sample}>{(found) => <Sample sample={found} />}</QueryView>;
}

function Sample({ sample }: { sample: RecheckSample }) {
  const { t } = useTranslation();
  const [looking, setLooking] = useState<RecheckItem | null>(null);
  return (
    <>
      <PageHeader
        title={`${sample.regionName} ${sample.quarter}`}
        back={{ to: '/recheck-samples', label: t('finding.recheck.title') }}
      />
      <section className="panel">
        <Facts
          items={[
            [t('finding.recheck.size'), sample.size],
            [t('finding.recheck.percent'), `${sample.percent} %`],
            [t('finding.recheck.drawn'), sample.drawn],
            [t('finding.recheck.drawnBy'), `${sample.drawnBy} ${sample.drawnOn}`],
            [t('finding.recheck.seed'), <code key="seed">{sample.seed}</code>],
          ]}
        />
        <p className="quiet">{t('finding.recheck.again')}</p>
      </section>
      <section className="panel">
        <ul className="plain-list">
          {(sample.items ?? []).map((one) => (
            <li key={one.id}>
              <Link to="/findings/$id" params={{ id: one.findingId }} className="number">
                {one.number}
              </Link>
              <span className="grow">
                {one.target}
                {one.result && ` · ${t(`finding.recheck.resultOf.${one.result}`)} · ${one.note}`}
              </span>
              {one.result && <span className="quiet">{`${one.checkedBy} ${one.checkedOn}`}</span>}
              {may(one, 'recheck') && (
                <Button size="small" onClick={() => setLooking(one)}>
                  {t('finding.recheck.record')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
      <FormDialog<{ result: 'GOOD' | 'REOPENED'; note: string }, RecheckItem | null>
        open={looking !== null}
        title={`${t('finding.recheck.record')} · ${looking?.number ?? ''}`}
        onClose={() => setLooking(null)}
        submit={async (fields) => (looking ? recordRecheck(looking, fields) : null)}
        invalidates={RECHECKED}
      >
        <Form.Item name="result" label={t('finding.result')} rules={[{ required: true }]}>
          <Radio.Group
            options={[
              { value: 'GOOD', label: t('finding.recheck.resultOf.GOOD') },
              { value: 'REOPENED', label: t('finding.recheck.resultOf.REOPENED') },
            ]}
          />
        </Form.Item>
        <Form.Item name="note" label={t('common.note')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea maxLength={1000} rows={3} />
        </Form.Item>
      </FormDialog>
    </>
  );
}
