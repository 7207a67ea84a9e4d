import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Inspection, Protocol, Severity } from '@zhucun/api';
import { Alert, Button, Form, Input, Radio, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { OverdueTag } from '../../../components/status-tag';
import { instant } from '../../../lib/dates';
import { useCan } from '../../../lib/permissions';
import { recordFinding } from '../api/queries';
import { protocol, visit } from '../api/visits';
import { EvidenceList } from '../components/evidence-list';
import { TargetField } from '../components/target-field';
import { CHANGED, SEVERITIES } from '../words';

type Proposal = Protocol['proposals'][number];

/** 一次督查: when, by whom, what was seen, how it stands to the register, and what became of it. */
export function VisitPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <QueryView query={useQuery(visit(id))}>{(one) => <Whole one={one} />}</QueryView>;
}

function Whole({ one }: { one: Inspection }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={`${one.villageName ?? one.target.name} · ${one.on}`}
        back={{ to: '/inspections?tab=held', label: t('visit.heldTab') }}
      />
      <section className="panel">
        <Facts
          items={[
            [t('visit.target'), `${t(`finding.targetKind.${one.target.kind}`)} · ${one.target.name}`],
            [t('visit.village'), one.villageName],
            [t('visit.by'), one.inspectedBy],
            [t('visit.kind'), t(`inspection.kind.${one.kind}`)],
            [t('visit.methods'), one.methods.map((method) => t(`finding.methodOf.${method}`)).join('、')],
            [t('visit.note'), one.note],
          ]}
        />
      </section>
      <QueryView query={useQuery(protocol(one.id))}>
        {(found) => (found ? <Seen one={one} protocol={found} /> : <Unwritten one={one} />)}
      </QueryView>
      <EvidenceList of={{ inspection: one.id }} />
    </>
  );
}

function Unwritten({ one }: { one: Inspection }) {
  const { t } = useTranslation();
  return (
    <section className="panel">
      <Facts
        items={[
          [t('visit.saidAt'), `${one.on} ${one.at ?? ''}`],
          [t('visit.receivedAt'), instant(one.recordedAt)],
        ]}
      />
      <p>{t('visit.noProtocol')}</p>
    </section>
  );
}

function Seen({ one, protocol: seen }: { one: Inspection; protocol: Protocol }) {
  return (
    <>
      <Times one={one} seen={seen} />
      <People seen={seen} />
      <Answers seen={seen} />
      <Results seen={seen} />
      <Proposals one={one} seen={seen} />
    </>
  );
}

/** What the inspector says, what the phone wrote, what the server received; remarked on where they are too far apart. */
function Times({ one, seen }: { one: Inspection; seen: Protocol }) {
  const { t } = useTranslation();
  return (
    <section className="panel">
      <h2>{t('visit.times')}</h2>
      <Facts
        items={[
          [t('visit.saidAt'), seen.saidAt ? instant(seen.saidAt) : one.on],
          [t('visit.writtenAt'), instant(seen.claimedAt)],
          [t('visit.receivedAt'), instant(seen.recordedAt)],
        ]}
      />
      {seen.gaps.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={seen.gaps
            .map((gap) => `${t(`visit.gapOf.${gap}`)}${t('visit.gap', { count: seen.gapMinutes ?? 0 })}`)
            .join('；')}
          description={t('visit.gapHint')}
        />
      )}
    </section>
  );
}

function People({ seen }: { seen: Protocol }) {
  const { t } = useTranslation();
  if (seen.presences.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('visit.people')}</h2>
      <Table
        size="small"
        rowKey={(row) => row.cadreId}
        dataSource={seen.presences}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('visit.cadre'), dataIndex: 'cadreName' },
          {
            title: t('visit.seen'),
            render: (_, row) => `${t(row.present ? 'visit.met' : 'visit.notMet')} ${row.note ?? ''}`,
          },
          {
            title: t('visit.register'),
            render: (_, { register }) =>
              register
                ? `${t('visit.registerOf', {
                    am: t(`register.status.${register.am}`),
                    pm: t(`register.status.${register.pm}`),
                  })} · ${t(register.closed ? 'visit.closed' : 'visit.open')}`
                : t('visit.notPosted'),
          },
          {
            title: t('visit.compared'),
            render: (_, { differs }) => differs && <OverdueTag>{t(`visit.differs.${differs}`)}</OverdueTag>,
          },
        ]}
      />
    </section>
  );
}

function Answers({ seen }: { seen: Protocol }) {
  const { t, i18n } = useTranslation();
  const { checklist: list } = seen;
  if (!list) return null;
  const named = (one?: { title: string; titleEn: string }) =>
    i18n.language.startsWith('en') ? one?.titleEn : one?.title;
  return (
    <section className="panel">
      <h2>{named(list)}</h2>
      <Table
        size="small"
        rowKey={(row) => row.item}
        dataSource={seen.answers}
        pagination={false}
        columns={[
          {
            title: t('visit.point'),
            render: (_, row) => named(list.items.find(({ code }) => code === row.item)) ?? row.item,
          },
          { title: t('visit.answer'), render: (_, row) => t(`finding.answerOf.${row.answer}`) },
          { title: t('visit.what'), dataIndex: 'note' },
        ]}
      />
    </section>
  );
}

function Results({ seen }: { seen: Protocol }) {
  const { t } = useTranslation();
  if (seen.results.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('visit.results')}</h2>
      <Table
        size="small"
        rowKey={(row) => row.method}
        dataSource={seen.results}
        pagination={false}
        columns={[
          { title: t('visit.method'), render: (_, row) => t(`finding.methodOf.${row.method}`) },
          { title: t('visit.asked'), dataIndex: 'asked', align: 'right', className: 'number' },
          { title: t('visit.good'), dataIndex: 'good', align: 'right', className: 'number' },
          { title: t('visit.note'), dataIndex: 'note' },
        ]}
      />
    </section>
  );
}

function Proposals({ one, seen }: { one: Inspection; seen: Protocol }) {
  const { t } = useTranslation();
  const can = useCan();
  const [chosen, setChosen] = useState<Proposal | null>(null);
  if (seen.proposals.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('visit.proposals')}</h2>
      {seen.proposals.some(({ targetKind }) => targetKind === 'TOWNSHIP') && <p>{t('visit.registerHint')}</p>}
      <Table
        size="small"
        rowKey={(row) => `${row.item}${row.cadreId}${row.targetKind}`}
        dataSource={seen.proposals}
        pagination={false}
        columns={[
          {
            title: t('visit.about'),
            render: (_, row) => `${t(`finding.targetKind.${row.targetKind}`)} ${row.targetName ?? ''}`,
          },
          { title: t('finding.categoryLabel'), render: (_, row) => t(`finding.category.${row.category}`) },
          { title: t('visit.facts'), dataIndex: 'facts' },
          {
            title: t('common.actions'),
            render: (_, row) =>
              row.findingNumber ? (
                <Link to="/findings" search={{ q: row.findingNumber }}>
                  {row.findingNumber}
                </Link>
              ) : (
                can('finding:record') && (
                  <Button size="small" onClick={() => setChosen(row)}>
                    {t('visit.draft')}
                  </Button>
                )
              ),
          },
        ]}
      />
      {chosen && <Draft one={one} proposal={chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}

interface Fields {
  targetId: string;
  severity: Severity;
  facts: string;
}

/** What is proposed becomes a draft when somebody says so; what it is about and where it comes from are not typed again. */
function Draft({ one, proposal, onClose }: { one: Inspection; proposal: Proposal; onClose: () => void }) {
  const { t } = useTranslation();
  const severities = useOptions('finding.severity', SEVERITIES);
  const needed = [{ required: true, whitespace: true, message: t('common.required') }];
  return (
    <FormDialog<Fields, { id: string }>
      open
      title={t('visit.draft')}
      onClose={onClose}
      initial={{ targetId: proposal.targetId ?? undefined, severity: 'MINOR', facts: proposal.facts }}
      invalidates={[...CHANGED, ['visits']]}
      submit={(fields) =>
        recordFinding({
          ...fields,
          targetKind: proposal.targetKind,
          category: proposal.category,
          inspectionId: one.id,
          villageCode: one.villageCode ?? undefined,
          foundOn: one.on,
          checklistItem: proposal.item ?? undefined,
        })
      }
    >
      {proposal.targetId ? (
        <Form.Item name="targetId" hidden>
          <Input />
        </Form.Item>
      ) : (
        <Form.Item name="targetId" label={t('visit.about')} rules={needed}>
          <TargetField kind={proposal.targetKind} />
        </Form.Item>
      )}
      <Form.Item name="severity" label={t('visit.severity')} rules={needed}>
        <Radio.Group options={severities} optionType="button" />
      </Form.Item>
      <Form.Item name="facts" label={t('visit.facts')} rules={needed}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
    </FormDialog>
  );
}
