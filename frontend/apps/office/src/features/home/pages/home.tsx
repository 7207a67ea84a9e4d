import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { asProblem, type Page } from '@zhucun/api';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../components/page-header';
import { ProblemAlert } from '../../../components/problem-alert';
import { OverdueTag, StatusTag } from '../../../components/status-tag';
import { today } from '../../../lib/dates';
import { yuan } from '../../../lib/money';
import { ownRegion, useCan, useMe } from '../../../lib/permissions';
import {
  findingsToAnswer,
  findingsToVerify,
  lastMonth,
  leavesToDecide,
  overdueEntitlements,
  overdueFindings,
  overdueLeaves,
  registersOf,
} from '../api/queries';

/** What needs this office today, and nothing else. */
export function HomePage() {
  const { t } = useTranslation();
  const can = useCan();
  const me = useMe();
  const region = ownRegion(me);
  const keepsRegisters = region !== undefined && region.length >= 6 && region.length <= 9;
  const cards = [
    can('attendance:read') && keepsRegisters && <Registers key="registers" />,
    can('leave:approve') && <LeavesToDecide key="decide" />,
    can('leave:read') && <OverdueLeaves key="leaves" />,
    can('finding:rectify') && <FindingsToAnswer key="answer" />,
    can('finding:verify') && <FindingsToVerify key="verify" />,
    can('finding:read') && <OverdueFindings key="findings" />,
    can('incentive:read') && <OverdueEntitlements key="entitlements" />,
  ].filter(Boolean);
  return (
    <>
      <PageHeader title={t('home.title')} note={`${today()} · ${me.office.nodeName}`} />
      {cards.length === 0 ? (
        <p className="quiet">{t('home.nothing')}</p>
      ) : (
        <div className="cards">{cards}</div>
      )}
    </>
  );
}

interface CardProps<T> {
  title: string;
  query: UseQueryResult<Page<T>>;
  to: string;
  search: Record<string, string>;
  row: (item: T) => ReactNode;
  keep?: (item: T) => boolean;
  keyOf: (item: T) => string;
}

function Card<T>({ title, query, to, search, row, keep, keyOf }: CardProps<T>) {
  const { t } = useTranslation();
  const items = (query.data?.items ?? []).filter((item) => !keep || keep(item));
  const total = keep ? items.length : (query.data?.total?.count ?? items.length);
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2>
          {title}{' '}
          {query.data && (
            <span className="count">
              {total}
              {query.data.total?.exact === false ? '+' : ''}
            </span>
          )}
        </h2>
        <Link to={to} search={search as never}>
          {t('common.all')}
        </Link>
      </div>
      {query.isError && (
        <ProblemAlert problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
      )}
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {query.data && items.length === 0 && <p className="quiet">{t('home.clear')}</p>}
      <ul className="plain-list">
        {items.slice(0, 6).map((item) => (
          <li key={keyOf(item)}>{row(item)}</li>
        ))}
      </ul>
    </section>
  );
}

function Registers() {
  const { t } = useTranslation();
  const me = useMe();
  const query = useQuery(registersOf(me.office.nodeCode));
  return (
    <Card
      title={t('home.registers', { month: lastMonth() })}
      query={query}
      to="/registers"
      search={{ month: lastMonth() }}
      keep={(item) => item.state !== 'CONFIRMED'}
      keyOf={(item) => item.key}
      row={(item) => (
        <>
          <Link to="/registers" search={{ township: item.key, month: lastMonth() } as never} className="grow">
            {item.name}
          </Link>
          <StatusTag words="register.state" value={item.state ?? 'OPEN'} />
        </>
      )}
    />
  );
}

function LeavesToDecide() {
  const { t } = useTranslation();
  const query = useQuery(leavesToDecide);
  return (
    <Card
      title={t('home.leavesToDecide')}
      query={query}
      to="/leave-requests"
      search={{ state: 'REQUESTED' }}
      keyOf={(item) => item.id}
      row={(item) => (
        <>
          <span className="grow">
            {item.cadreName} · {t(`leave.kind.${item.kind}`)} · {item.reason}
          </span>
          <span className="number">
            {item.from} – {item.to}
          </span>
        </>
      )}
    />
  );
}

function OverdueLeaves() {
  const { t } = useTranslation();
  const query = useQuery(overdueLeaves);
  return (
    <Card
      title={t('home.overdueLeaves')}
      query={query}
      to="/leave-requests"
      search={{ overdue: 'true' }}
      keyOf={(item) => item.id}
      row={(item) => (
        <>
          <span className="grow">
            {item.cadreName} · {t(`leave.kind.${item.kind}`)}
          </span>
          <OverdueTag>{t('leave.overdueSince', { date: item.overdueSince ?? '' })}</OverdueTag>
        </>
      )}
    />
  );
}

type FindingCardProps = {
  title: string;
  query: UseQueryResult<Page<FindingRow>>;
  search: Record<string, string>;
};
type FindingRow = Awaited<ReturnType<NonNullable<typeof overdueFindings.queryFn>>>['items'][number];

function FindingCard({ title, query, search }: FindingCardProps) {
  const { t } = useTranslation();
  return (
    <Card
      title={title}
      query={query}
      to="/findings"
      search={search}
      keyOf={(item) => item.id}
      row={(item) => (
        <>
          <Link to="/findings/$id" params={{ id: item.id }} className="grow">
            {item.target.name} · {t(`finding.category.${item.category}`)}
          </Link>
          <span className="number">{item.dueOn}</span>
          <StatusTag words="finding.state" value={item.state} />
        </>
      )}
    />
  );
}

function FindingsToAnswer() {
  const { t } = useTranslation();
  return (
    <FindingCard
      title={t('home.findingsToAnswer')}
      query={useQuery(findingsToAnswer)}
      search={{ state: 'ISSUED' }}
    />
  );
}

function FindingsToVerify() {
  const { t } = useTranslation();
  return (
    <FindingCard
      title={t('home.findingsToVerify')}
      query={useQuery(findingsToVerify)}
      search={{ state: 'SUBMITTED' }}
    />
  );
}

function OverdueFindings() {
  const { t } = useTranslation();
  return (
    <FindingCard
      title={t('home.overdueFindings')}
      query={useQuery(overdueFindings)}
      search={{ overdue: 'true' }}
    />
  );
}

function OverdueEntitlements() {
  const { t } = useTranslation();
  const query = useQuery(overdueEntitlements);
  return (
    <Card
      title={t('home.overdueEntitlements')}
      query={query}
      to="/entitlements"
      search={{ state: 'OVERDUE' }}
      keyOf={(item) => item.id}
      row={(item) => (
        <>
          <span className="grow">
            {item.cadreName} · {t(`entitlement.kind.${item.kind}`)} {item.period} · {item.debtor.name}
          </span>
          <span className="number">{yuan(item.amountDue)}</span>
          <span className="number">{item.dueBy}</span>
        </>
      )}
    />
  );
}
