import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Recall } from '@zhucun/api';
import { Alert, Button, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts';
import { LinkButton } from '../../../components/link-button';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { may, useCan } from '../../../lib/permissions';
import { recall } from '../api/consequences';
import {
  DecisionDialog,
  DepartureDialog,
  StatementDialog,
  SuccessorDialog,
  WithdrawalDialog,
} from '../components/recall-dialogs';
import { RecallTimeline } from '../components/recall-timeline';

/** One recall: where it stands, whose turn it is, and the way it went (召回). */
export function RecallPage() {
  const { id = '' } = useParams({ strict: false });
  const one = useQuery(recall(id));
  return <QueryView query={one}>{(found) => <Content one={found as Recall} />}</QueryView>;
}

const DEEDS = ['state', 'decide', 'depart', 'succeed', 'withdraw'] as const;
type Deed = (typeof DEEDS)[number];
const NAMES: Record<Deed, string> = {
  state: 'speak',
  decide: 'decide',
  depart: 'depart',
  succeed: 'succeed',
  withdraw: 'withdraw',
};

function Content({ one }: { one: Recall }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Deed | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <PageHeader
        title={`${t('menu.recalls')} · ${one.cadreName}`}
        back={{ to: '/recalls', label: t('menu.recalls') }}
        tags={
          <>
            <StatusTag words="consequence.recall.state" value={one.state} />
            {one.vacancyDays !== null && (
              <Tag variant="filled" className={one.state === 'LEFT' ? 'tag-bad' : 'tag-neutral'}>
                {t('consequence.recall.vacant', { count: one.vacancyDays })}
              </Tag>
            )}
          </>
        }
        actions={
          <>
            {one.handoverId && (
              <LinkButton to="/handovers/$id" params={{ id: one.handoverId }}>
                {t('consequence.recall.handover')}
              </LinkButton>
            )}
            {DEEDS.filter((deed) => may(one, deed)).map((deed) => (
              <Button
                key={deed}
                type={deed === 'withdraw' ? 'default' : 'primary'}
                onClick={() => setOpen(deed)}
              >
                {t(`consequence.recall.${NAMES[deed]}`)}
              </Button>
            ))}
          </>
        }
      />
      <Turn one={one} />
      <section className="panel">
        <RecallTimeline one={one} />
      </section>
      <section className="panel">
        <Summary one={one} />
      </section>
      <StatementDialog one={one} open={open === 'state'} onClose={close} />
      <DecisionDialog one={one} open={open === 'decide'} onClose={close} />
      <DepartureDialog one={one} open={open === 'depart'} onClose={close} />
      <SuccessorDialog one={one} open={open === 'succeed'} onClose={close} />
      <WithdrawalDialog one={one} open={open === 'withdraw'} onClose={close} />
    </>
  );
}

/** Whose turn it is where it is not this office's. */
function Turn({ one }: { one: Recall }) {
  const { t } = useTranslation();
  const can = useCan();
  const higher = one.state === 'DECIDED' && can('recall:execute') && !may(one, 'depart');
  return higher && one.sendLevel !== 'COUNTY' ? (
    <Alert type="info" showIcon title={t('consequence.otherLevel', { name: one.levelName })} />
  ) : null;
}

function Summary({ one }: { one: Recall }) {
  const { t } = useTranslation();
  const can = useCan();
  const effects = [
    one.forbidsExcellent && t('consequence.recall.effectExcellent'),
    one.noPromotionUntil && `${t('consequence.recall.noPromotion')} ${one.noPromotionUntil}`,
  ].filter(Boolean);
  const answered: [string, ReactNode][] =
    one.obligationId && can('measure:read')
      ? [
          [
            t('consequence.recall.obligation'),
            <Link key="obligation" to="/obligations/$id" params={{ id: one.obligationId }}>
              {t('menu.obligations')}
            </Link>,
          ],
        ]
      : [];
  return (
    <Facts
      items={[
        [
          t('consequence.cadre'),
          <Link key="cadre" to="/cadres/$id" params={{ id: one.cadreId }}>
            {one.cadreName}
          </Link>,
        ],
        [
          t('consequence.village'),
          <Link key="team" to="/teams/$id" params={{ id: one.teamId }}>
            {one.villageName}
          </Link>,
        ],
        [t('consequence.unit'), `${one.unitName}（${t(`consequence.sentBy.${one.sendLevel}`)}）`],
        [t('consequence.recall.condition'), one.conditionName],
        [t('consequence.causeLabel'), t(`consequence.cause.${one.cause}`)],
        [t('consequence.facts'), one.facts],
        [t('consequence.recall.whichEffect'), effects.join('；')],
        [t('consequence.basis'), one.conditionBasis],
        ...answered,
      ]}
    />
  );
}
