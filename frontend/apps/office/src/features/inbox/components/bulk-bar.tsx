import { useQueryClient } from '@tanstack/react-query';
import { type ApiProblem, asProblem, type InboxItem } from '@zhucun/api';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../components/problem-alert';
import { decideAll, type Result } from '../acts';

interface Props {
  selected: InboxItem[];
  onDone: () => void;
}

/** Yes or no to everything selected; what was refused stays, with its reason. */
export function BulkBar({ selected, onDone }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [results, setResults] = useState<Result[]>([]);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  const run = async (approve: boolean) => {
    setBusy(true);
    setProblem(null);
    try {
      setResults(await decideAll(selected, { approve }));
      onDone();
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
      for (const key of ['inbox', 'leaves', 'attendance', 'policy-exceptions'])
        void queries.invalidateQueries({ queryKey: [key] });
    }
  };
  const refused = results.filter((result) => result.refusal !== null);
  return (
    <>
      <ProblemAlert problem={problem} />
      {selected.length > 0 && (
        <div className="inline-actions bulk-bar">
          <Button type="primary" loading={busy} onClick={() => void run(true)}>
            {t('inbox.approveSelected', { count: selected.length })}
          </Button>
          <Button danger disabled={busy} onClick={() => void run(false)}>
            {t('inbox.refuseSelected', { count: selected.length })}
          </Button>
        </div>
      )}
      {results.length > 0 && (
        <Alert
          role="status"
          type={refused.length > 0 ? 'warning' : 'success'}
          showIcon
          closable={{ onClose: () => setResults([]) }}
          title={[
            t('inbox.done', { count: results.length - refused.length }),
            refused.length > 0 && t('inbox.refusedCount', { count: refused.length }),
          ]
            .filter(Boolean)
            .join(' · ')}
          description={
            refused.length > 0 && (
              <ul className="plain-list">
                {refused.map(({ item, refusal }) => (
                  <li key={item.id}>
                    <span className="grow">{item.title}</span>
                    <span>{refusal}</span>
                  </li>
                ))}
              </ul>
            )
          }
        />
      )}
    </>
  );
}
