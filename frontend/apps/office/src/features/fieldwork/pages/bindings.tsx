import { useTranslation } from 'react-i18next';
import { useOptions } from '../../../components/options';
import { today } from '../../../lib/dates';
import { BeginTracking, Bindings, TRACKING, TrackingRecords, Untracked } from '../components/bindings';
import { TabbedPage } from '../components/shell';

const LEDGERS = ['PROJECTS', 'FUNDS', 'RESPONSIBILITY'] as const;

/** 三个捆绑与派出单位跟踪管理. */
export function BindingsPage() {
  const { t } = useTranslation();
  const ledgers = useOptions('binding.unbound', LEDGERS);
  const kinds = useOptions('binding.kind', TRACKING);
  const thisYear = Number(today().slice(0, 4));
  const years = Array.from({ length: 6 }, (_, back) => String(thisYear - back));
  return (
    <TabbedPage
      title={t('menu.bindings')}
      tabs={[
        {
          key: 'ledger',
          name: t('binding.tab.ledger'),
          content: Bindings,
          begin: BeginTracking,
          filters: [
            {
              kind: 'select',
              key: 'year',
              label: t('binding.year'),
              options: years.map((year) => ({ value: year, label: year })),
            },
            { kind: 'select', key: 'ledger', label: t('binding.empty'), options: ledgers },
          ],
        },
        { key: 'overdue', name: t('binding.tab.overdue'), content: Untracked, begin: BeginTracking },
        {
          key: 'records',
          name: t('binding.tab.records'),
          content: TrackingRecords,
          begin: BeginTracking,
          filters: [
            { kind: 'date', key: 'from', label: t('fieldwork.from') },
            { kind: 'date', key: 'to', label: t('fieldwork.to') },
            { kind: 'select', key: 'trackingKind', label: t('binding.kindLabel'), options: kinds },
          ],
        },
      ]}
    />
  );
}
