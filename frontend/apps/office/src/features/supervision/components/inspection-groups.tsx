import { useQueries, useQuery } from '@tanstack/react-query';
import type {
  InspectionGroup,
  InspectionGroupInput,
  InspectionGroupMember,
  Inspector,
  StandingGroupCoverage,
} from '@zhucun/api';
import { Button, Checkbox, Form, Input, Select, Table, Tag, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { Facts } from '../../../components/facts';
import { FormDialog } from '../../../components/form-dialog';
import { CadrePicker, UnitPicker } from '../../../components/pickers';
import { QueryView } from '../../../components/query-view';
import { RegionPicker } from '../../../components/region-picker';
import { childrenOf, regionByCode } from '../../../components/regions';
import { OverdueTag } from '../../../components/status-tag';
import { today } from '../../../lib/dates';
import { may, ownRegion, useCan, useMe } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import {
  cadreOf,
  changeGroup,
  confirmFacts,
  endGroup,
  formGroup,
  inspectionCoverage,
  inspectionGroups,
  inspectors,
  organizationOf,
} from '../api/planning';

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
      <QueryView query={groups}>{(rows) => <List rows={rows as unknown as InspectionGroup[]} />}</QueryView>
      {county ? <Coverage county={county} /> : <p className="quiet">{t('inspection.pickCounty')}</p>}
      {forming && <FormGroupDialog county={county} onClose={() => setForming(false)} />}
    </>
  );
}

function List({ rows }: { rows: InspectionGroup[] }) {
  const { t } = useTranslation();
  const [ending, setEnding] = useState<InspectionGroup | null>(null);
  const [changing, setChanging] = useState<InspectionGroup | null>(null);
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
            render: (_, row) => (
              <ul className="plain-list">
                {row.members.map((member) => (
                  <Member key={member.id} member={member} />
                ))}
              </ul>
            ),
          },
          { title: t('inspection.endOn'), className: 'number', render: (_, row) => row.validTo ?? '—' },
          {
            title: t('common.actions'),
            render: (_, row) => (
              <div className="inline-actions">
                {may(row, 'change') && (
                  <Button size="small" onClick={() => setChanging(row)}>
                    {t('inspection.change')}
                  </Button>
                )}
                {may(row, 'end') && (
                  <Button size="small" onClick={() => setEnding(row)}>
                    {t('inspection.end')}
                  </Button>
                )}
              </div>
            ),
          },
        ]}
      />
      {ending && <EndDialog group={ending} onClose={() => setEnding(null)} />}
      {changing && <ChangeGroupDialog group={changing} onClose={() => setChanging(null)} />}
    </section>
  );
}

/** A member and whether he confirmed what his group declared of him; he himself does it here. */
function Member({ member }: { member: InspectionGroupMember }) {
  const { t } = useTranslation();
  const [confirming, setConfirming] = useState(false);
  return (
    <li>
      <span className="grow">{member.name}</span>
      {member.registered.length > 0 && (
        <Tooltip title={member.registered.map((fact) => registeredWords(t, fact)).join('；')}>
          <Tag>{t('inspection.registered')}</Tag>
        </Tooltip>
      )}
      {member.confirmedAt === null && <OverdueTag>{t('inspection.unconfirmed')}</OverdueTag>}
      {may(member, 'confirm') && (
        <Button size="small" type="primary" onClick={() => setConfirming(true)}>
          {t('inspection.confirmFacts')}
        </Button>
      )}
      {confirming && <ConfirmDialog member={member} onClose={() => setConfirming(false)} />}
    </li>
  );
}

const registeredWords = (
  t: (key: string) => string,
  { kind, name }: InspectionGroupMember['registered'][number],
) => `${t(`inspection.registeredOf.${kind}`)}：${name ?? '—'}`;

/** What is declared, by its name where it can be read, beside what registers hold. */
function ConfirmDialog({ member, onClose }: { member: InspectionGroupMember; onClose: () => void }) {
  const { t } = useTranslation();
  const unit = useQuery({ ...organizationOf(member.unit ?? ''), enabled: member.unit !== null });
  const cadre = useQuery({ ...cadreOf(member.cadre ?? ''), enabled: member.cadre !== null });
  const homes = useQueries({ queries: member.homes.map((code) => regionByCode(code)) });
  return (
    <FormDialog<object, InspectionGroupMember>
      open
      title={t('inspection.confirmFacts')}
      onClose={onClose}
      submit={() => confirmFacts(member)}
      invalidates={[['inspection-groups'], ['inbox']]}
    >
      <p>{t('inspection.confirmHint')}</p>
      <Facts
        items={[
          [
            t('inspection.unit'),
            member.unit === null ? t('inspection.nothing') : (unit.data?.name ?? member.unit),
          ],
          [
            t('inspection.cadre'),
            member.cadre === null ? t('inspection.nothing') : (cadre.data?.name ?? member.cadre),
          ],
          [
            t('inspection.home'),
            member.homes.length === 0
              ? t('inspection.nothing')
              : member.homes.map((code, place) => homes[place]?.data?.name ?? code).join('、'),
          ],
          ...member.registered.map((fact): [string, string] => [
            t('inspection.registered'),
            registeredWords(t, fact),
          ]),
        ]}
      />
    </FormDialog>
  );
}

function EndDialog({ group, onClose }: { group: InspectionGroup; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ on: string }, InspectionGroup>
      open
      danger
      title={`${t('inspection.end')} · ${group.name}`}
      onClose={onClose}
      submit={({ on }) => endGroup(group, on)}
      initial={{ on: today() }}
      invalidates={[['inspection-groups']]}
    >
      <Form.Item name="on" label={t('inspection.endOn')} rules={[{ required: true }]}>
        <DateField />
      </Form.Item>
    </FormDialog>
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

interface MemberFields {
  account: string;
  unit?: string;
  cadre?: string;
  home?: string;
}

interface Fields {
  name: string;
  regionCode: string;
  standing: boolean;
  area: string[];
  members: MemberFields[];
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
      {(form) => (
        <>
          <Form.Item name="name" label={t('inspection.name')} rules={[{ required: true }]}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="regionCode" label={t('inspection.region')} rules={[{ required: true }]}>
            <RegionPicker
              levels={[6]}
              onChange={(code) => {
                setChosen(code);
                // townships of another county cannot stay
                form.setFieldValue('area', undefined);
              }}
            />
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
        </>
      )}
    </FormDialog>
  );
}

/** Its townships and members from now on; who stays and of whom nothing else is said, has nothing to confirm anew. */
function ChangeGroupDialog({ group, onClose }: { group: InspectionGroup; onClose: () => void }) {
  const { t } = useTranslation();
  const townships = useQuery(childrenOf(group.regionCode));
  return (
    <FormDialog<Pick<Fields, 'name' | 'area' | 'members'>, InspectionGroup>
      open
      wide
      title={`${t('inspection.change')} · ${group.name}`}
      onClose={onClose}
      submit={({ members, ...fields }) =>
        changeGroup(group, { ...fields, members: members.map((one) => memberOf(one, group.members)) })
      }
      initial={{
        name: group.name,
        area: group.area.map(({ code }) => code),
        members: group.members.map(({ account, unit, cadre, homes }) => ({
          account,
          unit: unit ?? undefined,
          cadre: cadre ?? undefined,
          home: homes[0],
        })),
      }}
      invalidates={[['inspection-groups']]}
    >
      <Form.Item name="name" label={t('inspection.name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="area" label={t('inspection.area')} rules={[{ required: true }]}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={(townships.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
      <Members county={group.regionCode} />
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
    members: members.map((one) => memberOf(one)),
  };
}

/** The form shows the first home place; the further ones stay as they were declared. */
function memberOf({ home, ...member }: MemberFields, known: readonly InspectionGroupMember[] = []) {
  const [, ...further] = known.find(({ account }) => account === member.account)?.homes ?? [];
  return { ...member, homes: [...(home ? [home] : []), ...further.filter((one) => one !== home)] };
}
