import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import type { ComplianceSubject, PolicyException } from '@zhucun/api';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts';
import { FormDialog } from '../../../components/form-dialog';
import { JustificationFields } from '../../../components/justification';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { may } from '../../../lib/permissions';
import { justify, subject } from '../api/queries';
import { Unjudged } from '../components/unjudged';
import { useParameterWords } from '../parameter';

type Judged = ComplianceSubject['rules'][number];

/** One subject under all rules: what is asked by which clause, what was found, by which facts. */
export function ComplianceSubjectPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { day } = useSearch({ strict: false }) as { day?: string };
  const query = useQuery(subject(id, day));
  const [justifying, setJustifying] = useState<Judged | null>(null);
  return (
    <QueryView query={query}>
      {(one) => (
        <>
          <PageHeader
            title={one.name}
            back={{ to: '/compliance', label: t('menu.compliance') }}
            note={one.day}
          />
          <Unjudged rules={one.unjudged} />
          {one.rules.map((judged) => (
            <RulePanel key={judged.result.rule} judged={judged} onJustify={() => setJustifying(judged)} />
          ))}
          <FormDialog<{ justification: Parameters<typeof justify>[1]['justification'] }, PolicyException>
            open={justifying !== null}
            title={`${t('policy.justify')} · ${justifying?.result.rule ?? ''}`}
            onClose={() => setJustifying(null)}
            submit={(fields) => justify(id, { rule: justifying?.result.rule ?? '', ...fields })}
            invalidates={[['compliance'], ['policy-exceptions']]}
          >
            <JustificationFields region={one.regionCode} />
          </FormDialog>
        </>
      )}
    </QueryView>
  );
}

function RulePanel({ judged, onJustify }: { judged: Judged; onJustify: () => void }) {
  const words = useParameterWords();
  const { t } = useTranslation();
  const { result } = judged;
  return (
    <section className="panel" aria-label={`${t('policy.rule')} ${result.rule}`}>
      <div className="panel-head">
        <h2>
          {result.rule} {result.sentence} <StatusTag words="policy.resultState" value={result.state} />
        </h2>
        {may(judged, 'justify') && (
          <Button type="primary" onClick={onJustify}>
            {t('policy.justify')}
          </Button>
        )}
      </div>
      <Facts
        items={[
          [t('policy.required'), result.required],
          [t('policy.found'), result.found],
          [t('policy.since'), result.since],
          [
            t('policy.enforcement'),
            result.parameter && t(`policy.enforcementOf.${result.parameter.enforcement}`),
          ],
          [t('policy.document'), result.parameter?.document],
          [t('policy.clause'), result.parameter?.clause],
          [
            t('policy.parameters'),
            result.parameter &&
              `${words.name(result.parameter.key)}：${words.value(result.parameter.key, result.parameter.value)}（${result.parameter.validFrom}）`,
          ],
        ]}
      />
      {judged.facts.length > 0 && (
        <Table
          size="small"
          title={() => t('policy.facts')}
          rowKey={(fact) => `${fact.on}${fact.what}${fact.value}`}
          pagination={false}
          columns={[
            { title: t('policy.day'), dataIndex: 'on', width: 120 },
            { title: t('policy.subject'), dataIndex: 'what' },
            { title: t('policy.found'), dataIndex: 'value' },
          ]}
          dataSource={judged.facts}
        />
      )}
      {judged.exceptions.map((exception) => (
        <p key={exception.id}>
          <StatusTag words="policy.exceptionState" value={exception.state} /> {exception.reason}{' '}
          <span className="quiet">
            {exception.requestedByName} → {exception.approverName} {exception.validFrom}
          </span>
        </p>
      ))}
    </section>
  );
}
