import { useQuery } from '@tanstack/react-query';
import type { DeskDimension, DeskFigure, DeskPart } from '@zhucun/api';
import { Button, Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts';
import { useOptions } from '../../../components/options';
import { QueryView } from '../../../components/query-view';
import { instant } from '../../../lib/dates';
import type { TableState } from '../../../lib/table-state';
import { type Asked, deskFigure } from '../api/desk';

const DIMENSIONS: readonly DeskDimension[] = ['CATEGORY', 'STATE', 'SEVERITY', 'MONTH', 'REGION'];

/** How many, by what, with definition, moment and hash (数目): asked again with the moment it names, it answers the same. */
export function DeskFigurePanel({ asked, state }: { asked: Asked; state: TableState }) {
  const { t } = useTranslation();
  const open = state.search.figure === 'true';
  const by = state.search.by ?? 'CATEGORY';
  // counted only when somebody looks: every figure that is asked is on the trail
  const figure = useQuery({ ...deskFigure({ ...asked, by, asOf: state.search.asOf }), enabled: open });
  const dimensions = useOptions('desk.byOf', DIMENSIONS);
  return (
    <section className="panel">
      <Button
        aria-expanded={open}
        onClick={() => state.filter({ figure: open ? undefined : 'true' })}
        size="small"
      >
        {t('desk.figure')}
      </Button>{' '}
      {open && (
        <>
          <Select
            aria-label={t('desk.by')}
            size="small"
            style={{ width: 120 }}
            value={by}
            onChange={(next) => state.filter({ by: next })}
            options={dimensions}
          />
          <QueryView query={figure}>{(found) => <Content figure={found} state={state} />}</QueryView>
        </>
      )}
    </section>
  );
}

function Content({ figure, state }: { figure: DeskFigure; state: TableState }) {
  const { t, i18n } = useTranslation();
  const words: Record<string, string> = {
    CATEGORY: 'finding.category',
    STATE: 'finding.state',
    SEVERITY: 'finding.severity',
  };
  const name = (part: DeskPart) => {
    const key = `${words[figure.by]}.${part.code}`;
    return part.name ?? (i18n.exists(key) ? t(key) : part.code);
  };
  return (
    <>
      <Table<DeskPart>
        size="small"
        rowKey={(part) => part.code}
        pagination={false}
        dataSource={figure.parts}
        columns={[
          { title: t(`desk.byOf.${figure.by}`), render: (_, part) => name(part) },
          { title: t('desk.count'), dataIndex: 'count', align: 'right', className: 'number' },
          { title: t('desk.counting'), dataIndex: 'counting', align: 'right', className: 'number' },
          { title: t('desk.overdue'), dataIndex: 'overdue', align: 'right', className: 'number' },
        ]}
      />
      <Facts
        items={[
          [t('desk.all'), figure.count],
          [t('desk.counting'), figure.counting],
          [t('desk.overdue'), figure.overdue],
          [t('desk.scope'), figure.regionName || t('desk.country')],
          [t('desk.asOf'), figure.asOf],
          [t('desk.known'), instant(figure.knownAt)],
          [t('desk.snapshot'), <code key="snapshot">{figure.snapshot}</code>],
        ]}
      />
      <p className="quiet">{figure.definition}</p>
      <p className="quiet">
        {t(figure.settled ? 'desk.settled' : 'desk.unsettled')}{' '}
        {!state.search.knownAt && (
          <Button size="small" onClick={() => state.filter({ knownAt: figure.knownAt, asOf: figure.asOf })}>
            {t('desk.fix')}
          </Button>
        )}
      </p>
    </>
  );
}
