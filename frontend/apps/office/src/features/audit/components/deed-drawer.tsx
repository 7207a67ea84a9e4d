import { useQuery } from '@tanstack/react-query';
import type { AuditChange, AuditDeed } from '@zhucun/api';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProofButton } from '../../../components/deed-proof';
import { Facts } from '../../../components/facts';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { instant } from '../../../lib/dates';
import { deed } from '../api/queries';

/** One deed with every row it changed, before and after. */
export function DeedDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useQuery({ ...deed(id ?? ''), enabled: Boolean(id) });
  return (
    <Drawer
      open={Boolean(id)}
      onClose={onClose}
      size={760}
      title={query.data?.actionName ?? t('audit.deed')}
      destroyOnHidden
    >
      {id && <QueryView query={query}>{(one) => <Content deed={one} />}</QueryView>}
    </Drawer>
  );
}

function Content({ deed: one }: { deed: AuditDeed }) {
  const { t } = useTranslation();
  const changes = one.changes ?? [];
  return (
    <>
      <Facts
        items={[
          [t('audit.at'), instant(one.at)],
          [t('audit.actor'), one.actor.name],
          [t('audit.office'), `${one.office.nodeName} · ${t(`role.${one.office.role}`)}`],
          [t('audit.subject'), one.subject.label ?? one.subject.id],
          [t('audit.outcome'), <StatusTag key="outcome" words="audit.outcomeOf" value={one.outcome} />],
          [t('audit.code'), one.code],
          [t('audit.requestId'), one.requestId],
        ]}
      />
      <p>
        <ProofButton deed={one.id} />
      </p>
      {changes.length === 0 ? (
        <p className="quiet">{t('audit.noChanges')}</p>
      ) : (
        changes.map((change) => (
          <Change key={`${change.table} ${change.rowId} ${change.op}`} change={change} />
        ))
      )}
    </>
  );
}

function Change({ change }: { change: AuditChange }) {
  const { t } = useTranslation();
  const fields = [...new Set([...Object.keys(change.before ?? {}), ...Object.keys(change.after ?? {})])];
  const text = (value: unknown) =>
    value === null || value === undefined
      ? '—'
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
  const changed = fields.filter((field) => text(change.before?.[field]) !== text(change.after?.[field]));
  return (
    <table className="change">
      <caption>
        {change.table} · {t(`audit.op.${change.op}`)} <span className="quiet">{change.rowId}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('audit.field')}</th>
          <th scope="col">{t('audit.before')}</th>
          <th scope="col">{t('audit.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map((field) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td>{text(change.before?.[field])}</td>
            <td>{text(change.after?.[field])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
