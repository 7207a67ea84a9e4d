import { InboxOutlined } from '@ant-design/icons';
import type { ImportJob } from '@zhucun/api';
import { Button, Checkbox, Form, Input, Radio, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../components/problem-alert';
import { Sending } from '../../../components/sending';
import { useCommand } from '../../../lib/command';
import { useMe } from '../../../lib/permissions';
import { type ImportKind, kindsFor, numbered, template } from '../api/queries';
import { bytes } from './bundle-columns';
import { useStart } from './start';

const LIMIT_BYTES = 50 * 1024 * 1024;

/** Chooses the file, what it is a list of, and how it is taken; a trial run first is the default, and kind and mode of the list before, if any. */
export function UploadPanel({ again }: { again?: Pick<ImportJob, 'kind' | 'system' | 'mode'> }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const kinds = kindsFor(useMe());
  const [kind, setKind] = useState<ImportKind>(
    kinds.find((one) => one === again?.kind) ?? kinds[0] ?? 'ROSTER',
  );
  const [system, setSystem] = useState(again?.system ?? '');
  const [dryRun, setDryRun] = useState(true);
  const [mode, setMode] = useState(again?.mode ?? 'rows');
  const start = useStart();
  const fetchTemplate = useCommand((csv: boolean) => template(kind, csv));
  const tooLarge = file !== null && file.size > LIMIT_BYTES;
  return (
    <section className="panel">
      <ProblemAlert problem={start.problem ?? fetchTemplate.problem} />
      <div className="upload-panel">
        <Upload.Dragger
          accept=".xlsx,.csv,.ndjson,.jsonl"
          showUploadList={false}
          disabled={start.busy}
          beforeUpload={(chosen) => {
            setFile(chosen);
            start.reset();
            return false;
          }}
        >
          <p>
            <InboxOutlined />{' '}
            {file ? (
              <>
                <strong title={file.name}>{file.name}</strong>（{bytes(file.size)}）
              </>
            ) : (
              t('import.drop')
            )}
          </p>
          {!start.busy && <p className="quiet">{t(file ? 'import.another' : 'import.limits')}</p>}
        </Upload.Dragger>
        <Form layout="vertical" component="div">
          <Form.Item label={t('import.what')}>
            <Radio.Group
              value={kind}
              onChange={(event) => setKind(event.target.value)}
              options={kinds.map((value) => ({ value, label: t(`import.kinds.${value}`) }))}
              aria-label={t('import.what')}
            />
          </Form.Item>
          {numbered(kind) && (
            <Form.Item label={t('import.system')}>
              <Input
                value={system}
                maxLength={40}
                aria-label={t('import.system')}
                onChange={(event) => setSystem(event.target.value.trim())}
              />
            </Form.Item>
          )}
          <Form.Item label={t('import.modeLabel')}>
            <Radio.Group
              value={mode}
              onChange={(event) => setMode(event.target.value)}
              options={[
                { value: 'rows', label: t('import.mode.rows') },
                { value: 'atomic', label: t('import.mode.atomic') },
              ]}
              vertical
              aria-label={t('import.modeLabel')}
            />
          </Form.Item>
          <Checkbox checked={dryRun} onChange={(event) => setDryRun(event.target.checked)}>
            {t('import.dryRun')}
          </Checkbox>
          {tooLarge && <p role="alert">{t('import.tooLarge')}</p>}
          <p className="form-actions">
            <Button
              type="primary"
              disabled={!file || tooLarge}
              loading={start.busy}
              onClick={() =>
                file && void start.run({ file, kind, system: numbered(kind) ? system : '', dryRun, mode })
              }
            >
              {t(dryRun ? 'import.check' : 'import.start')}
            </Button>
            <Button loading={fetchTemplate.busy} onClick={() => void fetchTemplate.run(false)}>
              {t('import.template')}
            </Button>
            {kind !== 'ROSTER' && (
              <Button loading={fetchTemplate.busy} onClick={() => void fetchTemplate.run(true)}>
                {t('import.templateCsv')}
              </Button>
            )}
          </p>
          {start.busy && <Sending share={start.share} arrived={t('import.arrived')} />}
        </Form>
      </div>
    </section>
  );
}
