import type { ImportJob } from '@zhucun/api';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../components/problem-alert';
import { Sending } from '../../../components/sending';
import { triedAs } from '../api/queries';
import { useStart } from './start';

/** Whether what a trial run found good can be written without choosing its file again. */
export function atHand(job: ImportJob): boolean {
  const some = job.mode === 'rows' || job.rowsRejected === 0;
  return job.dryRun && job.state === 'DONE' && job.rowsValid > 0 && some && triedAs(job) !== null;
}

/** After a trial run: the same file again, to be written. */
export function ImportNow({ job }: { job: ImportJob }) {
  const { t } = useTranslation();
  const start = useStart();
  const tried = triedAs(job);
  if (!tried) return null;
  return (
    <>
      <ProblemAlert problem={start.problem} />
      <p className="form-actions" style={{ marginBlock: 8 }}>
        <Button
          type="primary"
          loading={start.busy}
          onClick={() => void start.run({ ...tried, dryRun: false })}
        >
          {t(job.rowsRejected > 0 ? 'import.writeValid' : 'import.writeAll', { count: job.rowsValid })}
        </Button>
      </p>
      {start.busy && <Sending share={start.share} arrived={t('import.arrived')} />}
    </>
  );
}
