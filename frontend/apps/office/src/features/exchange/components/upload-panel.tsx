import { InboxOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, Radio, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../components/problem-alert';
import { useCommand } from '../../../lib/command';
import { startImport, template } from '../api/queries';

const LIMIT_BYTES = 50 * 1024 * 1024;

/** Chooses the workbook and how it is taken; a trial run first is the default. */
export function UploadPanel() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [dryRun, setDryRun] = useState(true);
  const [mode, setMode] = useState<'atomic' | 'rows'>('rows');
  const start = useCommand(startImport, {
    invalidates: [['imports']],
    onDone: (job) => void navigate({ to: '/imports/$id', params: { id: job.id } }),
  });
  const fetchTemplate = useCommand(() => template());
  const tooLarge = file !== null && file.size > LIMIT_BYTES;
  return (
    <section className="panel">
      <ProblemAlert problem={start.problem ?? fetchTemplate.problem} />
      <div className="upload-panel">
        <Upload.Dragger
          accept=".xlsx"
          maxCount={1}
          beforeUpload={(chosen) => {
            setFile(chosen);
            start.reset();
            return false;
          }}
          onRemove={() => setFile(null)}
        >
          <p>
            <InboxOutlined /> {t('import.drop')}
          </p>
          <p className="quiet">{t('import.limits')}</p>
        </Upload.Dragger>
        <div>
          <p>
            <Checkbox checked={dryRun} onChange={(event) => setDryRun(event.target.checked)}>
              {t('import.dryRun')}
            </Checkbox>
          </p>
          <Radio.Group
            value={mode}
            onChange={(event) => setMode(event.target.value)}
            options={[
              { value: 'rows', label: t('import.mode.rows') },
              { value: 'atomic', label: t('import.mode.atomic') },
            ]}
            vertical
          />
          {tooLarge && <p role="alert">{t('import.tooLarge')}</p>}
          <p className="form-actions">
            <Button
              type="primary"
              disabled={!file || tooLarge}
              loading={start.busy}
              onClick={() => file && void start.run({ file, dryRun, mode })}
            >
              {t(dryRun ? 'import.check' : 'import.start')}
            </Button>
            <Button loading={fetchTemplate.busy} onClick={() => void fetchTemplate.run(undefined)}>
              {t('import.template')}
            </Button>
          </p>
        </div>
      </div>
    </section>
  );
}
