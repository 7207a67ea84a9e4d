import { useTranslation } from 'react-i18next';
import type { Filter } from '../../../components/filter-bar';
import { useOptions } from '../../../components/options';
import { TabbedPage } from '../../../components/tabbed-page';
import { today } from '../../../lib/dates';
import { BeginPromotion, Candidates, PromotedShare, Promotions } from '../components/promotions';
import { PROMOTION_KINDS } from '../words';

/** 提拔重用: the list by policy, what was decided, and its share. */
export function PromotionsPage() {
  const { t } = useTranslation();
  const kinds = useOptions('promotion.kind', PROMOTION_KINDS);
  const thisYear = Number(today().slice(0, 4));
  const years = Array.from({ length: 8 }, (_, back) => String(thisYear - back));
  const period: Filter[] = [
    { kind: 'date', key: 'from', label: t('promotion.from') },
    { kind: 'date', key: 'to', label: t('promotion.to') },
  ];
  return (
    <TabbedPage
      title={t('menu.promotions')}
      tabs={[
        {
          key: 'candidates',
          name: t('promotion.tab.candidates'),
          needs: 'promotion:list',
          content: Candidates,
          begin: BeginPromotion,
          filters: [
            {
              kind: 'select',
              key: 'year',
              label: t('promotion.year'),
              options: years.map((year) => ({ value: year, label: year })),
            },
            { kind: 'check', key: 'waiting', label: t('promotion.waiting') },
          ],
        },
        {
          key: 'promotions',
          name: t('promotion.tab.promotions'),
          content: Promotions,
          begin: BeginPromotion,
          filters: [
            { kind: 'select', key: 'promotionKind', label: t('promotion.kindLabel'), options: kinds },
            ...period,
          ],
        },
        { key: 'share', name: t('promotion.tab.share'), content: PromotedShare, filters: period },
      ]}
    />
  );
}
