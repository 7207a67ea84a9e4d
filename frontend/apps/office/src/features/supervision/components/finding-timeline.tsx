import { useQuery } from '@tanstack/react-query';
import type { TimelineEntry } from '@zhucun/api';
import { Drawer, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../components/query-view';
import { instant } from '../../../lib/dates';
import { findingTimeline } from '../api/desk';

/** Everything that happened to one finding (经过): who, as which office, when, and what it changed. */
export function FindingTimeline({ id, label, onClose }: { id: string; label: string; onClose: () => void }) {
  const { t } = useTranslation();
  const timeline = useQuery(findingTimeline(id));
  return (
    <Drawer open size={720} title={t('desk.timelineOf', { label })} onClose={onClose}>
      <QueryView query={timeline}>
        {(page) => (
          <ol className="timeline">
            {page.items.length === 0 && <li>{t('desk.nothingOnTrail')}</li>}
            {page.items.map((entry) => (
              <Entry key={`${entry.deedId} ${entry.at}`} entry={entry} />
            ))}
          </ol>
        )}
      </QueryView>
    </Drawer>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const changed = entry.changes.filter(({ before }) => before !== null);
  return (
    <li>
      <strong>{entry.actionName ?? t('desk.outside')}</strong> · {entry.who}{' '}
      <span className="quiet">
        （{entry.office}
        {entry.role && ` · ${t(`role.${entry.role}`)}`}）
      </span>{' '}
      <time className="quiet number">{instant(entry.at)}</time>
      {entry.action !== 'FINDING_RECORDED' && (
        <Table
          size="small"
          rowKey={({ field }) => field}
          pagination={false}
          dataSource={entry.changes.length > 12 ? changed : entry.changes}
          columns={[
            { title: t('desk.field'), dataIndex: 'field' },
            { title: t('desk.before'), render: (_, row) => row.before ?? '—' },
            { title: t('desk.after'), render: (_, row) => row.after ?? '—' },
          ]}
        />
      )}
    </li>
  );
}
