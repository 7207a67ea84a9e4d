import type { ComplianceCell, ComplianceHeat } from '@zhucun/api';
import { Button, Empty, Table, type TableColumnType, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { warmth } from '../heat';
import '../policy.css';

interface Props {
  heat: ComplianceHeat;
  onPlace: (code: string) => void;
  onCell: (code: string | undefined, rule: string) => void;
}

interface Row {
  code: string | undefined;
  name: string;
  cells: ComplianceCell[];
}

/** Places by rules: each cell says how many fail of how many, coloured by their share. */
export function HeatTable({ heat, onPlace, onCell }: Props) {
  const { t } = useTranslation();
  if (heat.rules.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('policy.nothingAsked')} />;
  const columns: TableColumnType<Row>[] = [
    {
      title: t('policy.place'),
      fixed: 'left',
      width: 150,
      render: (_, row) =>
        row.code && row.code.length < 12 ? (
          <Button type="link" size="small" onClick={() => onPlace(row.code ?? '')}>
            {row.name}
          </Button>
        ) : (
          <strong>{row.name}</strong>
        ),
    },
    ...heat.rules.map((rule) => ({
      title: (
        <Tooltip title={rule.sentence}>
          <span>
            {rule.id} <span className="quiet">{t(`policy.populationOf.${rule.population}`)}</span>
          </span>
        </Tooltip>
      ),
      width: 110,
      render: (_: unknown, row: Row) => (
        <HeatCell
          place={row.name}
          rule={rule.id}
          cell={row.cells.find((cell) => cell.rule === rule.id)}
          onOpen={() => onCell(row.code, rule.id)}
        />
      ),
    })),
  ];
  const total: Row = { code: undefined, name: t('policy.total'), cells: heat.total };
  return (
    <Table<Row>
      size="small"
      aria-label={t('policy.heat')}
      rowKey={(row) => row.code ?? 'total'}
      columns={columns}
      dataSource={[...heat.places, total]}
      pagination={false}
      scroll={{ x: 'max-content', y: 420 }}
    />
  );
}

interface CellProps {
  place: string;
  rule: string;
  cell: ComplianceCell | undefined;
  onOpen: () => void;
}

function HeatCell({ place, rule, cell, onOpen }: CellProps) {
  const { t } = useTranslation();
  if (!cell) return <span className="quiet">—</span>;
  const { population, failing, justified } = cell;
  return (
    <button
      type="button"
      className={`heat-cell heat-${warmth(cell)}`}
      aria-label={t('policy.cell', { place, rule, population, failing, justified })}
      onClick={onOpen}
    >
      {failing} / {population}
    </button>
  );
}
