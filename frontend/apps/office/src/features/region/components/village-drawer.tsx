import { useQuery } from '@tanstack/react-query';
import type { AssignedCategory, CoordinateSystem, Village, VillageCategory } from '@zhucun/api';
import { Button, Drawer, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { Facts } from '../../../components/facts';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { QueryView } from '../../../components/query-view';
import { day, today } from '../../../lib/dates';
import { may, useCan } from '../../../lib/permissions';
import { addCategory, endCategory, setPoint, successionOf, villageOf } from '../api/queries';
import { CATEGORIES, CRS } from '../categories';
import { Industries, Neighbours } from './village-facts';

const CHANGED = [['villages']];

export function VillageDrawer({ code, onClose }: { code: string | undefined; onClose: () => void }) {
  const village = useQuery({ ...villageOf(code ?? ''), enabled: Boolean(code) });
  return (
    <Drawer
      open={Boolean(code)}
      onClose={onClose}
      size={560}
      title={village.data?.fullName ?? village.data?.name}
      destroyOnHidden
    >
      {code && <QueryView query={village}>{(data) => <Content village={data} />}</QueryView>}
    </Drawer>
  );
}

function Content({ village }: { village: Village }) {
  const { t } = useTranslation();
  const can = useCan();
  const edits = may(village, 'edit') || (village.may === undefined && can('region:edit'));
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<AssignedCategory | null>(null);
  const [placing, setPlacing] = useState(false);
  const succession = useQuery(successionOf(village.code));
  const categories = useOptions('villageCategory', CATEGORIES);
  const systems = useOptions('region.crs', CRS);
  const names = (list: { code: string; name: string }[]) =>
    list.map(({ code, name }) => `${name}（${code}）`).join('、');
  return (
    <>
      <Facts
        items={[
          [
            t('region.code'),
            <span key="code" className="number">
              {village.code}
            </span>,
          ],
          [t('region.shortName'), village.shortName],
          [
            t('region.point'),
            village.point && (
              <span className="number">
                {village.point.lon}, {village.point.lat} {t(`region.crs.${village.point.crs}`)}
              </span>
            ),
          ],
          ...(succession.data?.predecessors.length
            ? [[t('region.predecessors'), names(succession.data.predecessors)] as [string, string]]
            : []),
          ...(succession.data?.successors.length
            ? [[t('region.successors'), names(succession.data.successors)] as [string, string]]
            : []),
        ]}
      />
      {edits && (
        <p style={{ marginTop: 8 }}>
          <Button size="small" onClick={() => setPlacing(true)}>
            {t('region.setPoint')}
          </Button>
        </p>
      )}
      <div className="panel-head" style={{ marginTop: 16 }}>
        <h2>{t('region.categories')}</h2>
        {edits && (
          <Button size="small" onClick={() => setAdding(true)}>
            {t('common.add')}
          </Button>
        )}
      </div>
      {village.categories.length === 0 && <p className="quiet">{t('region.noCategories')}</p>}
      <ul className="plain-list">
        {village.categories.map((one) => (
          <li key={one.id}>
            <span className="grow">
              {t(`villageCategory.${one.category}`)} <span className="quiet">{one.source}</span>
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
      <Industries code={village.code} edits={edits} />
      <Neighbours code={village.code} edits={edits} />
      <FormDialog<{ category: VillageCategory; validFrom: string; source: string }, unknown>
        open={adding}
        title={t('region.addCategory')}
        onClose={() => setAdding(false)}
        submit={(fields) => addCategory(village.code, fields)}
        initial={{ validFrom: today() }}
        invalidates={CHANGED}
      >
        <Form.Item name="category" label={t('region.category')} rules={[{ required: true }]}>
          <Select options={categories} autoFocus />
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
        title={t('region.endCategory')}
        onClose={() => setEnding(null)}
        submit={async ({ on }) => ending && endCategory(village, ending, on)}
        initial={{ on: today() }}
        invalidates={CHANGED}
      >
        <Form.Item name="on" label={t('common.validTo')} rules={[{ required: true }]}>
          <DateField />
        </Form.Item>
      </FormDialog>
      <FormDialog<{ lon: number; lat: number; crs: CoordinateSystem }, unknown>
        open={placing}
        title={t('region.setPoint')}
        onClose={() => setPlacing(false)}
        submit={(fields) => setPoint(village, fields)}
        initial={
          village.point
            ? { lon: Number(village.point.lon), lat: Number(village.point.lat), crs: village.point.crs }
            : {}
        }
        invalidates={CHANGED}
      >
        <Form.Item name="lon" label={t('region.lon')} rules={[{ required: true }]}>
          <InputNumber min={73} max={136} step={0.000001} precision={6} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="lat" label={t('region.lat')} rules={[{ required: true }]}>
          <InputNumber min={3} max={54} step={0.000001} precision={6} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item
          name="crs"
          label={t('region.crsLabel')}
          rules={[{ required: true }]}
          extra={t('region.crsHint')}
        >
          <Select options={systems} />
        </Form.Item>
      </FormDialog>
      <p className="quiet" style={{ marginTop: 12 }}>
        {t('region.asOf', { date: day(today()) })}
      </p>
    </>
  );
}
