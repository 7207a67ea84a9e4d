import type { Recall } from '@zhucun/api';
import { Steps } from 'antd';
import { useTranslation } from 'react-i18next';

/** The way of a recall: what was done by whom, and by when the next step is due. */
export function RecallTimeline({ one }: { one: Recall }) {
  const { t } = useTranslation();
  const at = (step: { on: string; by: string } | null) =>
    step ? t('consequence.recall.at', { name: step.by, on: step.on }) : null;
  const { statement, decision, departure, successor, withdrawal } = one;
  const rejected = one.state === 'REJECTED';
  const items = [
    {
      title: t('consequence.recall.step.proposal'),
      content: `${one.proposal.at} ${at(one.proposal) ?? ''}`,
    },
    {
      title: t('consequence.recall.step.statement'),
      content: statement
        ? `${statement.on} ${statement.words}`
        : decision
          ? t('consequence.recall.notStated')
          : t('consequence.recall.until', { on: one.statementUntil }),
    },
    {
      title: t('consequence.recall.step.decision'),
      content: decision
        ? `${at(decision)} ${
            rejected
              ? t('consequence.recall.rejected', { reason: decision.words })
              : t('consequence.recall.decided', { document: decision.document })
          }`
        : t('consequence.recall.dueBy', { on: one.decisionDueOn }),
    },
    {
      title: t('consequence.recall.step.departure'),
      content: departure
        ? `${t('consequence.recall.left', { on: departure.on })} ${departure.by}`
        : t('consequence.recall.carriedOut', { name: one.levelName }),
    },
    {
      title: t('consequence.recall.step.successor'),
      content: successor
        ? `${t('consequence.recall.replaced', { name: successor.name, on: successor.on })} · ${t(
            'consequence.recall.vacant',
            { count: one.vacancyDays },
          )}`
        : one.replacementDueOn
          ? t('consequence.recall.dueBy', { on: one.replacementDueOn })
          : null,
    },
  ];
  if (withdrawal)
    return (
      <Steps
        orientation="vertical"
        size="small"
        status="error"
        current={decision ? 3 : 2}
        items={[
          ...items.slice(0, decision ? 3 : 2),
          {
            title: t('consequence.recall.step.withdrawal'),
            content: `${at(withdrawal)} ${withdrawal.words}`,
          },
        ]}
      />
    );
  if (rejected)
    return <Steps orientation="vertical" size="small" status="error" current={2} items={items.slice(0, 3)} />;
  return <Steps orientation="vertical" size="small" current={current(one)} items={items} />;
}

function current(one: Recall): number {
  if (one.state === 'PROPOSED') return one.statement ? 2 : 1;
  return { DECIDED: 3, LEFT: 4 }[one.state as 'DECIDED' | 'LEFT'] ?? 5;
}
