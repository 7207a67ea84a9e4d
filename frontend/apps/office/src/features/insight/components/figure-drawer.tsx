import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { asProblem, type Figure, type FigureItem } from '@zhucun/api';
import { Button, Drawer, Segmented, Table, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOptions } from '../../../components/options';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { type PrintUnit, printCount } from '../../../lib/print';
import { DIMENSIONS, type Dimension, type Extent, figureBy, figureItems, type Side } from '../api/figures';

interface Props {
  figure: Figure | undefined;
  extent: Extent;
  onClose: () => void;
  /** Narrows the page to a part. */
  onPart: (changes: Record<string, string>) => void;
}

/** Who is in a figure, and how it divides. */
export function FigureDrawer({ figure, extent, onClose, onPart }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer open={!!figure} onClose={onClose} size={720} title={figure?.name} destroyOnHidden>
      {figure && (
        <>
          <p className="quiet">{figure.formula}</p>
          <Tabs
            items={[
              { key: 'list', label: t('figure.list'), children: <Items figure={figure} extent={extent} /> },
              {
                key: 'parts',
                label: t('figure.parts'),
                children: <Parts figure={figure} extent={extent} onPart={onPart} />,
              },
            ]}
          />
        </>
      )}
    </Drawer>
  );
}

function Items({ figure, extent }: { figure: Figure; extent: Extent }) {
  const { t } = useTranslation();
  const [side, setSide] = useState<Side>('NUMERATOR');
  const sides = useOptions('figure.side', ['NUMERATOR', 'DENOMINATOR'] as const);
  const query = useInfiniteQuery(figureItems(figure.key, extent, side));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const whole = side === 'NUMERATOR' ? figure.numerator : (figure.denominator ?? 0);
  if (query.isError)
    return <ProblemAlert problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  return (
    <>
      {figure.denominator !== null && (
        <Segmented
          aria-label={t('figure.which')}
          options={sides}
          value={side}
          onChange={setSide}
          className="spaced-below"
        />
      )}
      <Table<FigureItem>
        size="small"
        rowKey={(item) => item.id}
        dataSource={items}
        loading={query.isFetching && items.length === 0}
        pagination={false}
        sticky
        columns={[
          { title: t('figure.item'), dataIndex: 'label' },
          { title: t('figure.place'), dataIndex: 'place' },
          { title: t('figure.unit'), dataIndex: 'detail' },
        ]}
      />
      <div className="pager">
        <span className="quiet" aria-live="polite">
          {t('figure.shown', { shown: items.length, whole })}
        </span>
        {query.hasNextPage && (
          <Button size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('figure.more')}
          </Button>
        )}
      </div>
    </>
  );
}

const FILTER: Partial<Record<Dimension, string>> = {
  REGION: 'region',
  SEND_LEVEL: 'level',
  CATEGORY: 'category',
};
const VILLAGE_CODE = 12;

function Parts({ figure, extent, onPart }: Omit<Props, 'figure' | 'onClose'> & { figure: Figure }) {
  const { t } = useTranslation();
  const [by, setBy] = useState<Dimension>('REGION');
  const dimensions = useOptions('figure.by', DIMENSIONS);
  const query = useQuery(figureBy(figure.key, extent, by));
  return (
    <>
      <Segmented
        aria-label={t('figure.parts')}
        options={dimensions}
        value={by}
        onChange={setBy}
        className="spaced-below"
      />
      <QueryView query={query}>
        {(data) => (
          <>
            {data.partsOverlap && <p className="quiet">{t('figure.partsOverlap')}</p>}
            <Bars
              figure={data}
              onPart={(code) => {
                const filter = FILTER[by];
                if (filter && code !== 'null' && !(by === 'REGION' && code.length >= VILLAGE_CODE))
                  onPart({ [filter]: code });
              }}
            />
          </>
        )}
      </QueryView>
    </>
  );
}

/** One bar per part, in the order of the codes: nobody is ranked. */
function Bars({ figure, onPart }: { figure: Figure; onPart: (code: string) => void }) {
  const { t } = useTranslation();
  const parts = figure.parts ?? [];
  const length = (part: (typeof parts)[number]) =>
    figure.kind === 'SUM'
      ? Number(part.amount)
      : figure.kind === 'COUNT'
        ? part.numerator
        : part.denominator
          ? part.numerator / part.denominator
          : 0;
  const longest = figure.kind === 'SHARE' ? 1 : Math.max(1, ...parts.map(length));
  if (parts.length === 0) return <p className="quiet">{t('common.empty')}</p>;
  return (
    <table className="bars">
      <tbody>
        {parts.map((part) => (
          <tr key={part.code}>
            <th scope="row">
              <Button type="link" size="small" onClick={() => onPart(part.code)}>
                {part.name}
              </Button>
            </th>
            <td>
              <span className="bar">
                <span style={{ width: `${(100 * length(part)) / longest}%` }} />
              </span>
            </td>
            <td className="number">{part.printed ?? '—'}</td>
            <td className="number quiet">
              {part.denominator !== null &&
                `${printCount(part.numerator, figure.unit as PrintUnit)} / ${part.denominator}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
