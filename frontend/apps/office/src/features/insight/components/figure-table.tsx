import type { Figure } from '@zhucun/api';
import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  figures: Figure[];
  onOpen: (figure: Figure) => void;
}

const FULL = 100;

/** Figures of one group: the printed result, what it is made of, and for shares a bar of its own. Shares that overlap are no pie. */
export function FigureTable({ figures, onOpen }: Props) {
  const { t } = useTranslation();
  const group = figures[0]?.group ?? '';
  const divided = figures.some((figure) => figure.denominator !== null);
  return (
    <section className="data-table figure-group" aria-label={t(`figure.group.${group}`)}>
      <Table<Figure>
        size="small"
        rowKey={(figure) => figure.key}
        dataSource={figures}
        pagination={false}
        title={() => (
          <>
            <strong>{t(`figure.group.${group}`)}</strong>{' '}
            {figures.some((figure) => figure.overlaps) && (
              <span className="quiet">{t('figure.overlapping')}</span>
            )}
          </>
        )}
        columns={[
          { title: t('figure.name'), dataIndex: 'name', width: 250 },
          {
            title: t('figure.result'),
            align: 'right',
            width: 100,
            render: (_, figure) => <strong className="number">{figure.printed ?? '—'}</strong>,
          },
          ...(divided
            ? [
                {
                  title: t('figure.madeOf'),
                  width: 170,
                  className: 'number',
                  render: (_: unknown, figure: Figure) =>
                    figure.denominator === null
                      ? '—'
                      : `${figure.printedNumerator} / ${figure.printedDenominator}`,
                },
              ]
            : []),
          ...(figures.some((figure) => figure.kind === 'SHARE')
            ? [
                {
                  title: t('figure.bar'),
                  width: 150,
                  className: 'figure-bar',
                  render: (_: unknown, figure: Figure) => <Share figure={figure} />,
                },
              ]
            : []),
          {
            title: t('figure.formula'),
            render: (_, figure) => (
              <span className="quiet">
                {figure.formula}
                {figure.from && t('figure.since', { date: figure.from })}
                {figure.unknown > 0 && t('figure.unknown', { count: figure.unknown })}
              </span>
            ),
          },
          { title: t('figure.rule'), width: 60, render: (_, figure) => figure.rule ?? '—' },
          {
            title: <span className="visually-hidden">{t('figure.list')}</span>,
            width: 70,
            className: 'no-print',
            render: (_, figure) => (
              <Button
                type="link"
                size="small"
                aria-label={t('figure.listOf', { name: figure.name })}
                onClick={() => onOpen(figure)}
              >
                {t('figure.list')}
              </Button>
            ),
          },
        ]}
      />
    </section>
  );
}

function Share({ figure }: { figure: Figure }) {
  if (figure.kind !== 'SHARE' || !figure.denominator) return null;
  return (
    <span className="bar" role="img" aria-label={figure.printed ?? ''}>
      <span style={{ width: `${(FULL * figure.numerator) / figure.denominator}%` }} />
    </span>
  );
}
