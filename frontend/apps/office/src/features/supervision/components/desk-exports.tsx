import { useQuery } from '@tanstack/react-query';
import type { DeskExport, DeskQuery } from '@zhucun/api';
import { Button, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { instant } from '../../../lib/dates';
import { askExport, deskExports, downloadExport } from '../api/desk';

/** Exports of what was searched (审计导出): a job, its file and its signed manifest. */
export function DeskExports({ query, knownAt }: { query: DeskQuery; knownAt: string | undefined }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [listed, setListed] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('desk.export')}</Button>
      <Button onClick={() => setListed(true)}>{t('desk.exports')}</Button>
      <FormDialog<{ purpose: string }, unknown>
        open={asking}
        title={t('desk.export')}
        onClose={() => setAsking(false)}
        submit={({ purpose }) => askExport(crypto.randomUUID(), { purpose, query, knownAt })}
        onDone={() => setListed(true)}
        invalidates={[['desk', 'exports']]}
      >
        <Form.Item
          name="purpose"
          label={t('desk.purpose')}
          extra={t('desk.purposeHint')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={200} autoFocus />
        </Form.Item>
      </FormDialog>
      <Drawer open={listed} size={560} title={t('desk.exports')} onClose={() => setListed(false)}>
        {listed && <List />}
      </Drawer>
    </>
  );
}

function List() {
  const { t } = useTranslation();
  return (
    <QueryView query={useQuery(deskExports())}>
      {(page) => (
        <ul className="plain-list">
          {page.items.length === 0 && <li>{t('desk.exportNone')}</li>}
          {page.items.map((one) => (
            <li key={one.id}>
              <span className="grow">
                {one.purpose}{' '}
                <span className="quiet">
                  {t('desk.asked')} {instant(one.askedAt)}
                  {one.items !== null &&
                    one.items !== undefined &&
                    ` · ${t('desk.items', { count: one.items })}`}
                  {one.problem && ` · ${one.problem}`}
                </span>
              </span>
              <StatusTag words="desk.exportState" value={one.state} />
              {one.state === 'DONE' && (
                <>
                  <Button size="small" onClick={() => void downloadExport(one.id)}>
                    {t('desk.content')}
                  </Button>
                  <Button size="small" onClick={() => keep(one)}>
                    {t('desk.manifest')}
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </QueryView>
  );
}

/** The manifest with its signature, beside the file. */
function keep(one: DeskExport): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([one.signature ?? ''], { type: 'application/jose' }));
  link.download = `${one.id}.jws`;
  link.click();
  URL.revokeObjectURL(link.href);
}
