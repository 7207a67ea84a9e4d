import type { DrawRecord } from '@zhucun/api';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../components/problem-alert';
import { useCommand } from '../../../lib/command';
import { drawRecord } from '../api/planning';
import { type Outcome, verify } from '../draw/lottery';

/** 复核: the published record drawn again in this browser, by code that the server does not have. */
export function VerifyRecord({ id }: { id: string }) {
  const { t } = useTranslation();
  const [found, setFound] = useState<{ record: DrawRecord; outcome: Outcome } | null>(null);
  const check = useCommand(
    async () => {
      const record = (await drawRecord(id)) as DrawRecord;
      return { record, outcome: await verify(record) };
    },
    { onDone: setFound },
  );
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{t('draw.record')}</h2>
        <div className="inline-actions">
          {found && (
            <a
              download={`${found.record.number}.json`}
              href={`data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(found.record, null, 2))}`}
            >
              {t('draw.download')}
            </a>
          )}
          <Button type="primary" loading={check.busy} onClick={() => void check.run(undefined)}>
            {t('draw.verify')}
          </Button>
        </div>
      </div>
      <p className="quiet">{t('draw.verifyHint')}</p>
      <ProblemAlert problem={check.problem} />
      {found && <Verdict record={found.record} outcome={found.outcome} />}
    </section>
  );
}

function Verdict({ record, outcome }: { record: DrawRecord; outcome: Outcome }) {
  const { t } = useTranslation();
  const village = (code: string) => record.names.villages[code] ?? code;
  const person = (id: string) => record.names.inspectors[id] ?? id;
  return (
    <>
      <Alert
        type={outcome.same ? 'success' : 'error'}
        showIcon
        title={outcome.same ? t('draw.same') : t('draw.different')}
        description={
          <ul>
            {outcome.checks.map(({ what, same }) => (
              <li key={what}>
                {t(`draw.check.${what}`)}：{same ? t('draw.matches') : t('draw.differs')}
              </li>
            ))}
          </ul>
        }
      />
      <ul className="plain-list">
        {outcome.list.map((row) => (
          <li key={row.village}>
            <span className="grow">{village(row.village)}</span>
            {row.inspectors.map(person).join('、')}
          </li>
        ))}
      </ul>
    </>
  );
}
