import { useQuery } from '@tanstack/react-query';
import type { InspectionGroup, InspectionGroupInput, Inspector, StandingGroupCoverage } from '@zhucun/api';
import { Button, Checkbox, Form, Input, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog';
import { CadrePicker, UnitPicker } from '../../../components/pickers';
import { QueryView } from '../../../components/query-view';
import { RegionPicker } from '../../../components/region-picker';
import { childrenOf } from '../../../components/regions';
import { OverdueTag } from '../../../components/status-tag';
import { today } from '../../../lib/dates';
import { ownRegion, useCan, useMe } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import { formGroup, inspectionCoverage, inspectionGroups, inspectors } from '../api/planning';

const COUNTY_CODE = 6;

/** 督查组与覆盖: which townships each group covers, and where none or more than one does. */
export function Groups({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const can = useCan();
  const own = ownRegion(useMe());
  const region = state.search.region ?? own;
  const [forming, setForming] = useState(false);
  const groups = useQuery(inspectionGroups({ region }));
  const county = region && region.length >= COUNTY_CODE ? region.slice(0, COUNTY_CODE) : undefined;
  return (
    <>
      {can('supervision:plan') && (
        <div className="inline-actions spaced-below">
          <Button onClick={() => setForming(true)}>{t('inspection.form')}</Button>
        </div>
      )}
      <QueryView query={groups}>{(rows) => <List rows={rows as InspectionGroup[]} />}</QueryView>
      {county ? <Coverage county={county} /> : <p className="quiet">{t('inspection.pickCounty')}</p>}
      {forming && <FormGroupDialog county={county} onClose={() => setForming(false)} />}
    </>
  );
}

function List({ rows }: { rows: InspectionGroup[] }) {
  const { t } = useTranslation();
  return (
    <section className="data-table" aria-label={t('inspection.groupsTab')}>
      <Table
        size="small"
        rowKey={(row) => row.id}
        dataSource={rows}
        pagination={false}
        locale={{ emptyText: t('inspection.noGroups') }}
        columns={[
          { title: t('inspection.name'), dataIndex: 'name' },
          {
            title: t('inspection.standing'),
            render: (_, row) => (row.standing ? '✓' : '—'),
          },
          { title: t('inspection.area'), render: (_, row) => row.area.map(({ name }) => name).join('、') },
          {
            title: t('inspection.members'),
            render: (_, row) => row.members.map(({ name }) => name).join('、'),
          },
        ]}
      />
    </section>
  );
}

function Coverage({ county }: { county: string }) {
  const { t } = useTranslation();
  const coverage = useQuery(inspectionCoverage(county));
  return (
    <section className="panel">
      <QueryView query={coverage}>{(data) => <Covered coverage={data as StandingGroupCoverage} />}</QueryView>
      <span className="visually-hidden">{t('inspection.groupsTab')}</span>
    </section>
  );
}

function Covered({ coverage }: { coverage: StandingGroupCoverage }) {
  const { t } = useTranslation();
  return (
    <>
      <h2>
        {t('inspection.coverage', {
          groups: coverage.groups,
          uncovered: coverage.uncovered,
          doubly: coverage.doublyCovered,
        })}
      </h2>
      {coverage.required !== null && (
        <p className="quiet">
          {t('inspection.required', { count: coverage.required, source: coverage.source })}
        </p>
      )}
      <Table
        size="small"
        rowKey={(row) => row.code}
        dataSource={coverage.townships}
        pagination={false}
        columns={[
          { title: t('inspection.township'), dataIndex: 'name' },
          {
            title: t('inspection.coveredBy'),
            render: (_, row) => (
              <>
                {row.groups.join('、')}{' '}
                {row.groups.length === 0 && <OverdueTag>{t('inspection.uncovered')}</OverdueTag>}
                {row.groups.length > 1 && <OverdueTag>{t('inspection.doubly')}</OverdueTag>}
              </>
            ),
          },
        ]}
      />
    </>
  );
}

interface Fields {
  name: string;
  regionCode: string;
  standing: boolean;
  area: string[];
  members: { account: string; unit?: string; cadre?: string; home?: string }[];
}

/** Besides who goes, what keeps each of them away from a village in a draw: unit, own posting, home place. */
function FormGroupDialog({ county, onClose }: { county?: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(county);
  const townships = useQuery({ ...childrenOf(chosen), enabled: chosen !== undefined });
  return (
    <FormDialog<Fields, InspectionGroup>
      open
      wide
      title={t('inspection.form')}
      onClose={onClose}
      submit={(fields) => formGroup(groupOf(fields))}
      initial={{ regionCode: county, standing: true, members: [{} as Fields['members'][number]] }}
      invalidates={[['inspection-groups']]}
    >
      <Form.Item name="name" label={t('inspection.name')} rules={[{ required: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="regionCode" label={t('inspection.region')} rules={[{ required: true }]}>
        <RegionPicker levels={[6]} onChange={(code) => setChosen(code)} />
      </Form.Item>
      <Form.Item name="area" label={t('inspection.area')} rules={[{ required: true }]}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={(townships.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
      <Members county={chosen} />
      <Form.Item name="standing" valuePropName="checked">
        <Checkbox>{t('inspection.standing')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

function Members({ county }: { county?: string }) {
  const { t } = useTranslation();
  const people = useQuery(inspectors(county));
  const options = ((people.data ?? []) as Inspector[]).map(({ account, name, office }) => ({
    value: account,
    label: `${name}（${office}）`,
  }));
  return (
    <Form.List name="members">
      {(fields, { add, remove }) => (
        <>
          <p className="quiet">{t('inspection.recusalHint')}</p>
          {fields.map(({ key, name }) => (
            <div key={key} className="form-row">
              <Form.Item name={[name, 'account']} label={t('inspection.member')} rules={[{ required: true }]}>
                <Select options={options} showSearch={{ optionFilterProp: 'label' }} />
              </Form.Item>
              <Form.Item name={[name, 'unit']} label={t('inspection.unit')}>
                <UnitPicker />
              </Form.Item>
              <Form.Item name={[name, 'cadre']} label={t('inspection.cadre')}>
                <CadrePicker />
              </Form.Item>
              <Form.Item name={[name, 'home']} label={t('inspection.home')}>
                <RegionPicker levels={[9, 12]} allowClear />
              </Form.Item>
              <Button type="link" size="small" onClick={() => remove(name)}>
                {t('inspection.removeMember')}
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add()}>
            {t('inspection.addMember')}
          </Button>
        </>
      )}
    </Form.List>
  );
}

function groupOf({ members, ...fields }: Fields): InspectionGroupInput {
  return {
    ...fields,
    from: today(),
    members: members.map(({ home, ...member }) => ({ ...member, homes: home ? [home] : [] })),
  };
}
