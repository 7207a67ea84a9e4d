import type { ApiProblem, Violation } from '@zhucun/api';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { span } from '../lib/dates';

interface Props {
  problem: ApiProblem | null | undefined;
  /** Violations that no field shows; all of the problem's by default. */
  violations?: Violation[];
  onRetry?: () => void;
}

/** What was refused or failed, why, by which rule, and what to quote when asking for help. */
export function ProblemAlert({ problem, violations, onRetry }: Props) {
  const { t, i18n } = useTranslation();
  if (!problem) return null;
  const shown = violations ?? problem.violations;
  const known = ['NETWORK', 'UNAVAILABLE', 'FORBIDDEN', 'STALE', 'NOT_FOUND', 'FILE_CHANGED'].includes(
    problem.code,
  );
  return (
    <Alert
      className="problem-alert"
      type={problem.transient ? 'warning' : 'error'}
      showIcon
      title={known ? t(`problem.${problem.code}`) : problem.title}
      description={
        <>
          {problem.detail && <div>{problem.detail}</div>}
          {shown.length > 0 && (
            <ul>
              {shown.map((violation) => (
                <li key={violation.at + violation.message}>
                  {violation.message} <span className="quiet">{violation.at}</span>
                </li>
              ))}
            </ul>
          )}
          {problem.rule && (
            <div>
              {t('problem.rule', { id: problem.rule.id })}
              {problem.rule.required && ` · ${t('problem.required')} ${problem.rule.required}`}
              {problem.rule.found && ` · ${t('problem.found')} ${problem.rule.found}`}
              {problem.rule.source && <span className="quiet"> · {problem.rule.source}</span>}
            </div>
          )}
          {problem.retryAfterSeconds !== null && (
            <div>{t('problem.retryAfter', { time: span(problem.retryAfterSeconds, i18n.language) })}</div>
          )}
          {problem.requestId && (
            <div className="quiet">
              {t('problem.requestId')} {problem.requestId}
            </div>
          )}
        </>
      }
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )
      }
    />
  );
}
