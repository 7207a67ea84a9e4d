import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { commends, hinders } from '../words';

export interface Judged {
  ruleId: string;
  key: string;
  met: boolean;
  enforcement: string;
  required: string;
  found: string;
  source: string;
  sentence: string;
}

interface Props {
  results: Judged[];
  justified?: string[];
  /** Also what simply holds, without asking for it. */
  all?: boolean;
}

/** Criterion by criterion: what stands in the way and what speaks for the person first, the others where they are asked for. */
export function Criteria({ results, justified = [], all = false }: Props) {
  const { t } = useTranslation();
  if (results.length === 0) return null;
  const telling = results.filter((one) => all || hinders(one) || commends(one));
  const others = results.filter((one) => !telling.includes(one));
  return (
    <div className="judged">
      <Lines results={telling} justified={justified} />
      {others.length > 0 && (
        <details>
          <summary>{t('selection.otherCriteria', { count: others.length })}</summary>
          <Lines results={others} justified={justified} />
        </details>
      )}
    </div>
  );
}

function Lines({ results, justified }: { results: Judged[]; justified: string[] }) {
  const { t } = useTranslation();
  return (
    <ul className="criteria">
      {results.map((one) => (
        <li key={one.ruleId + one.key}>
          <Verdict one={one} justified={justified.includes(one.ruleId)} /> <strong>{one.ruleId}</strong>{' '}
          {one.sentence}
          <div className="quiet">
            {t('selection.found')} {one.found} · {t('selection.required')} {one.required} · {one.source}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Verdict({ one, justified }: { one: Judged; justified: boolean }) {
  const { t } = useTranslation();
  if (one.enforcement === 'PREFER')
    return (
      <Tag variant="filled" className={one.met ? 'tag-good' : 'tag-neutral'}>
        {t(one.met ? 'selection.verdict.preferred' : 'selection.verdict.noPreference')}
      </Tag>
    );
  if (!hinders(one))
    return (
      <Tag variant="filled" className="tag-good">
        {t('selection.verdict.met')}
      </Tag>
    );
  if (justified)
    return (
      <Tag variant="filled" className="tag-warn">
        {t('selection.verdict.justified')}
      </Tag>
    );
  return (
    <Tag variant="filled" className={one.enforcement === 'BLOCK' ? 'tag-bad' : 'tag-warn'}>
      {t(one.enforcement === 'BLOCK' ? 'selection.verdict.blocked' : 'selection.verdict.reasonNeeded')}
    </Tag>
  );
}
