import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Finding } from '@zhucun/api';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AuditTimeline } from '../../../components/audit-timeline';
import { Facts } from '../../../components/facts';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { OverdueTag, StatusTag } from '../../../components/status-tag';
import { may, useCan } from '../../../lib/permissions';
import { finding } from '../api/queries';
import { DeedDialog } from '../components/deed-dialogs';
import { EvidenceList } from '../components/evidence-list';
import { DEEDS, type Deed } from '../words';

export function FindingPage() {
  const { id = '' } = useParams({ strict: false });
  const query = useQuery(finding(id));
  return <QueryView query={query}>{(one) => <Content finding={one} />}</QueryView>;
}

function Content({ finding: one }: { finding: Finding }) {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const [deed, setDeed] = useState<Deed | null>(null);
  const action = (name: string) =>
    i18n.exists(`finding.action.${name}`) ? t(`finding.action.${name}`) : name;
  return (
    <>
      <PageHeader
        title={one.number}
        back={
          can('finding:read')
            ? { to: '/findings', label: t('menu.findings') }
            : { to: '/me/file', label: t('menu.myFile') }
        }
        tags={
          <>
            <StatusTag words="finding.state" value={one.state} />
            <StatusTag words="finding.severity" value={one.severity} />
            {one.overdue && (
              <OverdueTag>
                {[t('finding.overdue'), one.escalation && t(`finding.levelOf.${one.escalation}`)]
                  .filter(Boolean)
                  .join(' · ')}
              </OverdueTag>
            )}
            {one.dispute && <StatusTag words="finding.disputeOf" value={one.dispute} />}
          </>
        }
        actions={DEEDS.filter((what) => may(one, what)).map((what, index) => (
          <Button key={what} type={index === 0 ? 'primary' : 'default'} onClick={() => setDeed(what)}>
            {t(`finding.deed.${what}`)}
          </Button>
        ))}
      />
      <div className="columns">
        <div>
          <section className="panel">
            <h2>{t('finding.facts')}</h2>
            <p className="pre">{one.facts}</p>
          </section>
          <section className="panel">
            <Facts
              items={[
                [t('finding.target'), `${t(`finding.targetKind.${one.target.kind}`)} · ${one.target.name}`],
                [t('finding.village'), one.villageName],
                [t('finding.categoryLabel'), t(`finding.category.${one.category}`)],
                [t('finding.method'), one.method && t(`finding.methodOf.${one.method}`)],
                [t('finding.foundOn'), one.foundOn],
                [t('finding.foundBy'), one.foundBy],
                [t('finding.dueOn'), one.dueOn],
                ...(one.state === 'OPEN'
                  ? []
                  : ([
                      [t('finding.statementUntil'), one.statementUntil],
                      ...(one.dispute === 'OPEN'
                        ? ([[t('finding.objectionUntil'), one.objectionUntil]] as [string, string | null][])
                        : []),
                      [t('finding.counts'), t(one.counts ? 'common.yes' : 'common.no')],
                    ] as [string, ReactNode][])),
                ...(one.extensionUntil
                  ? ([[t('finding.extensionUntil'), one.extensionUntil]] as [string, ReactNode][])
                  : []),
                [t('finding.clause'), one.clause],
              ]}
            />
          </section>
          <EvidenceList of={{ finding: one.id }} />
          {one.recurrence && (
            <section className="panel">
              <h2>{t('finding.recurrence')}</h2>
              <p>
                {t(`finding.groundOf.${one.recurrence.ground}`)}{' '}
                <Link to="/findings/$id" params={{ id: one.recurrence.id }}>
                  {one.recurrence.number}
                </Link>
                {one.severityFound &&
                  one.severityFound !== one.severity &&
                  t('finding.raised', {
                    from: t(`finding.severity.${one.severityFound}`),
                    to: t(`finding.severity.${one.severity}`),
                  })}
              </p>
            </section>
          )}
          {!!one.escalations?.length && (
            <section className="panel">
              <h2>{t('finding.escalations')}</h2>
              <Facts items={one.escalations.map((step) => [t(`finding.levelOf.${step.level}`), step.on])} />
            </section>
          )}
          {one.rectification && (
            <section className="panel">
              <h2>{t('finding.rectification')}</h2>
              <Facts
                items={[
                  [t('finding.cause'), one.rectification.cause],
                  [t('finding.measures'), one.rectification.measures],
                  [t('finding.commitment'), one.rectification.commitment],
                  [t('finding.by'), `${one.rectification.byName} ${one.rectification.on}`],
                ]}
              />
            </section>
          )}
          {one.verification && (
            <section className="panel">
              <h2>{t('finding.verification')}</h2>
              <Facts
                items={[
                  [t('finding.result'), t(`finding.resultOf.${one.verification.result}`)],
                  [t('finding.way'), one.verification.way && t(`finding.wayOf.${one.verification.way}`)],
                  [t('common.note'), one.verification.note],
                  [t('finding.by'), `${one.verification.byName} ${one.verification.on}`],
                ]}
              />
            </section>
          )}
        </div>
        <section className="panel">
          <h2>{t('finding.history')}</h2>
          <AuditTimeline
            items={(one.history ?? []).map((step) => ({
              ...step,
              action: action(step.action),
              office: `${step.office} · ${t(`role.${step.role}`)}`,
            }))}
          />
        </section>
      </div>
      <DeedDialog deed={deed} finding={one} onClose={() => setDeed(null)} />
    </>
  );
}
