import { InboxOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import type { ReceivedBundle } from '@zhucun/api';
import { Alert, Button, Checkbox, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../components/problem-alert';
import { Sending } from '../../../components/sending';
import { useCommand } from '../../../lib/command';
import { type Parcel, PEERS, parcel, RECEIVED, takeBundle } from '../api/offline';
import { saveReceipt } from './receipt';

const LIMIT_BYTES = 50 * 1024 * 1024;

/** Chooses the file off the disc, shows what is compared by telephone, and says what became of it. */
export function TakePanel() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Parcel | null>(null);
  const [replace, setReplace] = useState(false);
  const [share, setShare] = useState(0);
  const [applied, setApplied] = useState<ReceivedBundle | null>(null);
  const read = useCommand(parcel, { onDone: setChosen });
  const take = useCommand(
    ({ file }: Parcel) =>
      takeBundle(file, replace, setShare).finally(() => {
        // what was refused stands in the list too
        for (const queryKey of [RECEIVED, PEERS, ['received']]) void queries.invalidateQueries({ queryKey });
      }),
    {
      onDone: (done) => {
        setApplied(done);
        setChosen(null);
        setReplace(false);
      },
    },
  );
  const choose = (file: File) => {
    setApplied(null);
    setChosen(null);
    setReplace(false);
    take.reset();
    if (file.size <= LIMIT_BYTES) void read.run(file);
    else setChosen({ file, sha256: '' });
    return false;
  };
  const tooLarge = chosen !== null && chosen.file.size > LIMIT_BYTES;
  return (
    <section className="panel">
      {/* what is wrong with the file is said once, not at the file again */}
      <ProblemAlert problem={take.problem ?? read.problem} violations={[]} />
      {applied && (
        <Alert
          role="status"
          type="success"
          showIcon
          title={t('offline.applied', { n: applied.number, rows: applied.copyRows })}
          description={t('offline.carryReceipt')}
          action={<Button onClick={() => saveReceipt(applied)}>{t('offline.receipt')}</Button>}
          style={{ marginBottom: 10 }}
        />
      )}
      <div className="upload-panel">
        <Upload.Dragger accept=".age" showUploadList={false} disabled={take.busy} beforeUpload={choose}>
          <p>
            <InboxOutlined /> {t('offline.drop')}
          </p>
          <p className="quiet">{t('offline.dropNote')}</p>
        </Upload.Dragger>
        <div>
          {tooLarge && <p role="alert">{t('import.tooLarge')}</p>}
          {chosen && !tooLarge && (
            <p>
              <strong>{chosen.file.name}</strong>（{t('offline.exactBytes', { n: chosen.file.size })}）
              <br />
              {t('offline.sha256')} <code className="whole">{chosen.sha256}</code>
            </p>
          )}
          <Checkbox checked={replace} onChange={(event) => setReplace(event.target.checked)}>
            {t('offline.replace')}
          </Checkbox>
          <p className="quiet">{t('offline.replaceNote')}</p>
          <p className="form-actions">
            <Button
              type="primary"
              disabled={!chosen || tooLarge}
              loading={take.busy || read.busy}
              onClick={() => {
                setShare(0);
                if (chosen) void take.run(chosen);
              }}
            >
              {t('offline.take')}
            </Button>
          </p>
          {take.busy && <Sending share={share} arrived={t('offline.applying')} />}
        </div>
      </div>
    </section>
  );
}
