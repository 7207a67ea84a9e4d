import { useQuery } from '@tanstack/react-query';
import { type DeskExport, type DeskQuery, uuid } from '@zhucun/api';
import { Button, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { useCommand } from '../../../lib/command';
import { instant } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import { askExport, deskExports, downloadExport } from '../api/desk';

interface Props {
  query: DeskQuery;
  knownAt: string | undefined;
}

/** Exports of what was searched (审计导出): a job, its file and its signed manifest. */
export function DeskExports(asked: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [listed, setListed] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('desk.export')}</Button>
      <Button onClick={() => setListed(true)}>{t('desk.exports')}</Button>
      {asking && <AskDialog {...asked} onClose={() => setAsking(false)} onDone={() => setListed(true)} />}
      <Drawer open={listed} size={560} title={t('desk.exports')} onClose={() => setListed(false)}>
        {listed && <List />}
      </Drawer>
    </>
  );
}

function AskDialog({ query, knownAt, onClose, onDone }: Props & { onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  // one export per opening: sent again after a lost answer it is the same one
  const [id] = useState(uuid);
  return (
    <FormDialog<{ purpose: string }, unknown>
      open
      title={t('desk.export')}
      onClose={onClose}
      submit={({ purpose }) => askExport(id, { purpose, query, knownAt })}
      onDone={onDone}
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
  );
}

function List() {
  const { t } = useTranslation();
  const content = useCommand(downloadExport, { invalidates: [['desk', 'exports']] });
  return (
    <QueryView query={useQuery(deskExports())}>
      {(page) => (
        <>
          <ProblemAlert problem={content.problem} />
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
                    {one.state === 'DONE' && <Release one={one} />}
                  </span>
                </span>
                {one.approval === 'NOT_NEEDED' ? (
                  <StatusTag words="desk.exportState" value={one.state} />
                ) : (
                  <StatusTag words="desk.approval" value={one.approval} />
                )}
                {one.state === 'DONE' && (
                  <>
                    {may(one, 'load') && (
                      <Button size="small" disabled={content.busy} onClick={() => void content.run(one.id)}>
                        {t('desk.content')}
                      </Button>
                    )}
                    <Button size="small" onClick={() => keep(one)}>
                      {t('desk.manifest')}
                    </Button>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </QueryView>
  );
}

/** Until when it may be loaded, or why not. */
function Release({ one }: { one: DeskExport }) {
  const { t } = useTranslation();
  const said = () => {
    if (one.readAt) return t('desk.loaded', { at: instant(one.readAt) });
    if (one.approval === 'WAITING') return t('desk.second');
    if (one.approval === 'REFUSED') return t('desk.refusedBy', { who: one.decidedBy, why: one.decisionNote });
    if (may(one, 'load')) return t('desk.loadUntil', { at: instant(one.availableUntil ?? '') });
    return t('desk.loadOver');
  };
  return <> · {said()}</>;
}

/** The manifest with its signature, beside the file. */
function keep(one: DeskExport): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([one.signature ?? ''], { type: 'application/jose' }));
  link.download = `${one.id}.jws`;
  link.click();
  URL.revokeObjectURL(link.href);
}
