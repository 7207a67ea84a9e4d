import { useInfiniteQuery } from '@tanstack/react-query';
import type { TimelineEntry } from '@zhucun/api';
import { Button, Drawer, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProofButton } from '../../../components/deed-proof';
import { QueryView } from '../../../components/query-view';
import { OverdueTag } from '../../../components/status-tag';
import { instant } from '../../../lib/dates';
import { findingTimeline } from '../api/desk';

/** Everything that happened to one finding (经过): who, as which office, when, and what it changed. */
export function FindingTimeline({ id, label, onClose }: { id: string; label: string; onClose: () => void }) {
  const { t } = useTranslation();
  const timeline = useInfiniteQuery(findingTimeline(id));
  return (
    <Drawer open size={720} title={t('desk.timelineOf', { label })} onClose={onClose}>
      <QueryView query={timeline}>
        {({ pages }) => (
          <ol className="timeline">
            {pages[0]?.items.length === 0 && <li>{t('desk.nothingOnTrail')}</li>}
            {placed(pages).map(({ entry, place }) => (
              <Entry key={place} entry={entry} />
            ))}
          </ol>
        )}
      </QueryView>
      {timeline.hasNextPage && (
        <Button
          size="small"
          loading={timeline.isFetchingNextPage}
          onClick={() => void timeline.fetchNextPage()}
        >
          {t('desk.more')}
        </Button>
      )}
    </Drawer>
  );
}

/** Nothing is put between what stands, so its place names an entry; a deed may have several. */
const placed = (pages: { items: TimelineEntry[] }[]) =>
  pages.flatMap((page) => page.items).map((entry, place) => ({ entry, place }));

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const changed = entry.changes.filter(({ before }) => before !== null);
  return (
    <li>
      <strong>{entry.actionName ?? (entry.said.length > 0 ? t('desk.unnamed') : t('desk.outside'))}</strong> ·{' '}
      {entry.who}{' '}
      <span className="quiet">
        （{entry.office}
        {entry.role && ` · ${t(`role.${entry.role}`)}`}）
      </span>{' '}
      <time className="quiet number">{instant(entry.at)}</time>{' '}
      {entry.deedId && <ProofButton deed={entry.deedId} />}
      {entry.said
        .filter(({ text, seal }) => text || seal === 'ALTERED')
        .map((words) => (
          <blockquote key={`${words.event} ${words.at}`}>
            <strong>{t(`finding.action.${words.event}`)}</strong>
            {words.rule && `（${[words.rule, words.clause].filter(Boolean).join(' · ')}）`}{' '}
            {words.seal === 'ALTERED' && <OverdueTag>{t('desk.seal.ALTERED')}</OverdueTag>}
            {words.seal === 'UNSEALED' && <Tag>{t('desk.seal.UNSEALED')}</Tag>}
            {words.seal === 'AGREES' && <span className="quiet">{t('desk.seal.AGREES')}</span>}
            <div className="pre">{words.text}</div>
          </blockquote>
        ))}
      {entry.action !== 'FINDING_RECORDED' && entry.changes.length > 0 && (
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
