import type { PolicyRule } from '@zhucun/api';
import { Table, type TableColumnType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParameterWords } from '../parameter';

/** Every rule of the catalogue: what it asks here, by which clause. Those in force come first. */
export function Catalogue({ rules }: { rules: PolicyRule[] }) {
  const { t } = useTranslation();
  const words = useParameterWords();
  const columns: TableColumnType<PolicyRule>[] = [
    { title: t('policy.rule'), dataIndex: 'id', width: 60 },
    {
      title: t('policy.sentence'),
      render: (_, rule) => (
        <>
          {rule.sentence} {!rule.evaluated && <span className="quiet">{t('policy.actOnly')}</span>}
        </>
      ),
    },
    {
      title: t('policy.enforcement'),
      width: 90,
      render: (_, rule) =>
        rule.enforcement ? (
          t(`policy.enforcementOf.${rule.enforcement}`)
        ) : (
          <span className="quiet">{t('policy.notInForce')}</span>
        ),
    },
    {
      title: t('policy.parameters'),
      render: (_, rule) =>
        rule.parameters.map((parameter) => (
          <div key={parameter.key}>
            {words.name(parameter.key)}：{words.value(parameter.key, parameter.value)}
          </div>
        )),
    },
    {
      title: t('policy.clause'),
      render: (_, rule) =>
        rule.parameters.map((parameter) => (
          <div key={parameter.key}>
            {parameter.clause} <span className="quiet">{parameter.sourceDocument}</span>
          </div>
        )),
    },
  ];
  return (
    <Table<PolicyRule>
      size="small"
      aria-label={t('policy.rules')}
      rowKey={(rule) => rule.id}
      columns={columns}
      dataSource={[...rules].sort((one, other) => Number(other.inForce) - Number(one.inForce))}
      pagination={false}
    />
  );
}
