import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ApiProblem, type ImportError, type ImportJob } from '@zhucun/api';
import { Alert, Button, Progress, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts';
import { PageHeader } from '../../../components/page-header';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { useCommand } from '../../../lib/command';
import { instant } from '../../../lib/dates';
import { cancelImport, importJob, markedWorkbook, report, underway } from '../api/queries';
import { atHand, ImportNow } from '../components/import-now';
import { UploadPanel } from '../components/upload-panel';

export function ImportPage() {
  const { id = '' } = useParams({ strict: false });
  const job = useQuery(importJob(id));
  return <QueryView query={job}>{(found) => <Content job={found} />}</QueryView>;
}

/** Errors that a job lists; all of them are in its workbook and in its report. */
const LISTED = 200;

/** A job: how far it is, what it refused and why, the marked workbook, and the place to bring it back. */
function Content({ job }: { job: ImportJob }) {
  const { t } = useTranslation();
  const cancel = useCommand(() => cancelImport(job), { invalidates: [['imports']] });
  const marked = useCommand(() => markedWorkbook(job));
  const told = useCommand((scope: 'errors' | 'all') => report(job, scope));
  const errors = job.errors ?? [];
  const running = underway(job);
  const now = atHand(job);
  return (
    <>
      <PageHeader
        title={job.fileName}
        back={{ to: '/imports', label: t('menu.imports') }}
        tags={<StatusTag words="import.state" value={job.state} />}
        note={t(job.dryRun ? 'import.trial' : 'import.real')}
        actions={
          running && (
            <Button danger loading={cancel.busy} onClick={() => void cancel.run(undefined)}>
              {t('import.cancel')}
            </Button>
          )
        }
      />
      <ProblemAlert problem={cancel.problem ?? marked.problem ?? told.problem} />
      {job.problem && <ProblemAlert problem={new ApiProblem(job.problem)} />}
      <section className="panel" aria-live="polite">
        {running && (
          <Progress
            percent={job.rowsTotal ? Math.floor((100 * job.rowsRead) / job.rowsTotal) : 0}
            status="active"
            aria-label={t('import.progress')}
          />
        )}
        <Facts
          items={[
            [t('import.what'), t(`import.kinds.${job.kind}`)],
            [t('import.rowsRead'), job.rowsTotal ? `${job.rowsRead} / ${job.rowsTotal}` : job.rowsRead],
            [t('import.rowsValid'), job.rowsValid],
            [t('import.rowsRejected'), job.rowsRejected],
            [t('import.rowsWritten'), job.rowsWritten],
            [t('import.modeLabel'), t(`import.mode.${job.mode}`)],
            [t('import.startedAt'), instant(job.startedAt)],
            [t('import.finishedAt'), instant(job.finishedAt)],
            [t('import.createdBy'), job.createdBy],
          ]}
        />
        {!running && job.rowsRead > 0 && (
          <p className="form-actions">
            <Button loading={told.busy} onClick={() => void told.run('all')}>
              {t('import.reportAll')}
            </Button>
          </p>
        )}
      </section>
      {!running && job.state === 'DONE' && errors.length === 0 && (
        <Alert
          type="success"
          showIcon
          title={t(job.dryRun ? 'import.allValid' : 'import.allWritten', {
            count: job.dryRun ? job.rowsValid : job.rowsWritten,
          })}
          description={job.dryRun && (now ? <ImportNow job={job} /> : t('import.chooseAgain'))}
          style={{ marginBottom: 10 }}
        />
      )}
      {errors.length > 0 && (
        <section className="panel">
          <div className="panel-head">
            <h2>{t('import.errors', { count: job.rowsRejected })}</h2>
            <span className="form-actions">
              <Button type="primary" loading={marked.busy} onClick={() => void marked.run(undefined)}>
                {t('import.marked')}
              </Button>
              <Button loading={told.busy} onClick={() => void told.run('errors')}>
                {t('import.report')}
              </Button>
            </span>
          </div>
          <p className="quiet">
            {t('import.markedHint')}
            {errors.length >= LISTED && t('import.moreErrors', { count: LISTED })}
          </p>
          {now && <ImportNow job={job} />}
          <Errors errors={errors} />
        </section>
      )}
      {!running && <UploadPanel key={job.id} again={job} />}
    </>
  );
}

function Errors({ errors }: { errors: ImportError[] }) {
  const { t } = useTranslation();
  return (
    <Table<ImportError>
      size="small"
      rowKey={(row) => `${row.row} ${row.column} ${row.code}`}
      dataSource={errors}
      pagination={errors.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      columns={[
        { title: t('import.row'), dataIndex: 'row', width: 70, className: 'number' },
        { title: t('import.column'), render: (_, row) => `${row.column} ${row.header ?? ''}` },
        { title: t('import.value'), dataIndex: 'value', className: 'number' },
        { title: t('import.reason'), dataIndex: 'reason' },
        { title: t('import.hint'), dataIndex: 'hint' },
      ]}
    />
  );
}
