import { useQuery } from '@tanstack/react-query';
import type { CountyCategory, CountyDesignation } from '@zhucun/api';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { QueryView } from '../../../components/query-view';
import { today } from '../../../lib/dates';
import { useCan } from '../../../lib/permissions';
import { countyCategories, designateCounty, endDesignation } from '../api/queries';
import { COUNTY_CATEGORIES } from '../categories';

/** 县的类别: what a county is designated as, since when and by which document (A11). */
export function CountyCategories({ county }: { county: string }) {
  const { t } = useTranslation();
  const can = useCan();
  const list = useQuery(countyCategories(county));
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<CountyDesignation | null>(null);
  const options = useOptions('region.countyCategory', COUNTY_CATEGORIES);
  const edits = can('region:edit');
  const changed = [['regions', 'county-categories', county]];
  return (
    <section className="panel" aria-label={t('region.countyCategories')}>
      <div className="panel-head">
        <h2>{t('region.countyCategories')}</h2>
        {edits && (
          <Button size="small" onClick={() => setAdding(true)}>
            {t('region.designate')}
          </Button>
        )}
      </div>
      <QueryView query={list}>
        {(found) =>
          found.length === 0 ? (
            <p className="quiet">{t('region.noCategories')}</p>
          ) : (
            <ul className="plain-list">
              {found.map((one) => (
                <li key={one.id}>
                  <span className="grow">
                    {t(`region.countyCategory.${one.category}`)} <span className="quiet">{one.source}</span>
                  </span>
                  <span className="number">
                    {one.validFrom} – {one.validTo ?? t('common.openEnded')}
                  </span>
                  {edits && !one.validTo && (
                    <Button size="small" type="link" onClick={() => setEnding(one)}>
                      {t('common.end')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      <FormDialog<{ category: CountyCategory; validFrom: string; source: string }, unknown>
        open={adding}
        title={t('region.designate')}
        onClose={() => setAdding(false)}
        submit={(fields) => designateCounty(county, fields)}
        initial={{ validFrom: today() }}
        invalidates={changed}
      >
        <Form.Item name="category" label={t('region.countyCategories')} rules={[{ required: true }]}>
          <Select options={options} autoFocus />
        </Form.Item>
        <Form.Item name="validFrom" label={t('common.validFrom')} rules={[{ required: true }]}>
          <DateField />
        </Form.Item>
        <Form.Item name="source" label={t('region.source')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={200} placeholder={t('region.sourceHint')} />
        </Form.Item>
      </FormDialog>
      <FormDialog<{ on: string }, unknown>
        open={ending !== null}
        title={t('region.endDesignation')}
        onClose={() => setEnding(null)}
        submit={async ({ on }) => ending && endDesignation(ending, on)}
        initial={{ on: today() }}
        invalidates={changed}
      >
        <Form.Item name="on" label={t('region.endDesignationOn')} rules={[{ required: true }]}>
          <DateField />
        </Form.Item>
      </FormDialog>
    </section>
  );
}
