import { useQuery } from '@tanstack/react-query';
import { asProblem, type Evidence } from '@zhucun/api';
import { App, Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../components/query-view';
import { instant } from '../../../lib/dates';
import { evidence, saveEvidence } from '../api/visits';

const KILOBYTE = 1024;

/** 佐证材料: what a visit or a finding rests on, with the hash that an auditor compares; nothing where there is none. */
export function EvidenceList({ of }: { of: { inspection: string } | { finding: string } }) {
  const { t } = useTranslation();
  return (
    <QueryView query={useQuery(evidence(of))}>
      {(found) =>
        found.length > 0 && (
          <section className="panel">
            <h2>{t('visit.evidence')}</h2>
            <Files files={found as Evidence[]} />
          </section>
        )
      }
    </QueryView>
  );
}

function Files({ files }: { files: Evidence[] }) {
  const { t } = useTranslation();
  return (
    <Table
      size="small"
      rowKey={(file) => file.id}
      dataSource={files}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('visit.file'), dataIndex: 'name' },
        {
          title: t('visit.size'),
          align: 'right',
          className: 'number',
          render: (_, file) => `${Math.ceil(file.bytes / KILOBYTE)} kB`,
        },
        { title: t('visit.claimedAt'), className: 'number', render: (_, file) => instant(file.claimedAt) },
        { title: t('visit.attachedAt'), className: 'number', render: (_, file) => instant(file.attachedAt) },
        { title: t('visit.attachedBy'), dataIndex: 'attachedBy' },
        {
          title: 'SHA-256',
          render: (_, file) => <code title={file.sha256}>{file.sha256.slice(0, 16)}…</code>,
        },
        { title: t('common.actions'), render: (_, file) => <Save file={file} /> },
      ]}
    />
  );
}

function Save({ file }: { file: Evidence }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return (
    <Button
      size="small"
      onClick={() =>
        void saveEvidence(file.id, file.name).catch((error) => message.error(asProblem(error).message))
      }
    >
      {t('visit.save')}
    </Button>
  );
}
