import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ApiProblem, type CadreRow } from '@zhucun/api';
import { Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodeName } from '../../../components/code';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { LinkButton } from '../../../components/link-button';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { UnitPicker } from '../../../components/pickers';
import { PrintPaper } from '../../../components/print-paper';
import { RegionPicker } from '../../../components/region-picker';
import { RegionTree } from '../../../components/region-tree';
import { download } from '../../../lib/api';
import { useCan, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { cadres, findByIdentity } from '../api/queries';

const ROLES = ['FIRST_SECRETARY', 'CAPTAIN', 'MEMBER'] as const;

/** The roster of the office (花名册). */
export function CadresPage() {
  const { t } = useTranslation();
  const can = useCan();
  const me = useMe();
  const codeName = useCodeName();
  const state = useTableState();
  const { q, region, unit, posted, role } = state.search;
  const list = useQuery(cadres({ q, region, unit, posted, role, after: state.after, size: state.size }));
  const roles = useOptions('postingRole', ROLES);
  const postedOptions = useOptions('cadre.posted', ['true', 'false'] as const);
  const [exporting, setExporting] = useState(false);
  const [finding, setFinding] = useState(false);

  const columns: Column<CadreRow>[] = [
    {
      title: t('cadre.name'),
      fixed: 'left',
      render: (_, row) => (
        <Link to="/cadres/$id" params={{ id: row.id }}>
          {row.name}
        </Link>
      ),
    },
    { title: t('cadre.sex'), render: (_, row) => codeName('sex', row.sex) },
    { title: t('cadre.citizenId'), dataIndex: 'citizenIdMasked', className: 'number' },
    { title: t('cadre.phone'), dataIndex: 'phoneMasked', className: 'number' },
    { title: t('cadre.unit'), dataIndex: 'unitName' },
    {
      title: t('cadre.currentPosting'),
      render: (_, row) =>
        row.currentPosting ? (
          <>
            {row.currentPosting.villageName}{' '}
            {row.currentPosting.roles.map((one) => (
              <Tag
                key={one}
                variant="filled"
                className={one === 'FIRST_SECRETARY' ? 'tag-progress' : 'tag-neutral'}
              >
                {t(`postingRole.${one}`)}
              </Tag>
            ))}
          </>
        ) : (
          <span className="quiet">{t('cadre.notPosted')}</span>
        ),
    },
    {
      title: t('cadre.postedSince'),
      className: 'number',
      render: (_, row) => row.currentPosting?.startedOn ?? '—',
    },
    {
      title: t('cadre.rank'),
      render: (_, row) => codeName(row.gradeCode ? 'grade' : 'rank', row.gradeCode ?? row.rankCode),
    },
  ];
  const tree = me.office.tree === 'REGION';
  return (
    <>
      <PageHeader
        title={t('menu.cadres')}
        actions={
          <>
            <Button onClick={() => setFinding(true)}>{t('cadre.findByIdentity')}</Button>
            {can('cadre:export') && (
              <PrintPaper
                paper="roster"
                of={{ region }}
                title={t('paper.kind.ROSTER')}
                text={t('paper.roster')}
              />
            )}
            {can('cadre:export') && <Button onClick={() => setExporting(true)}>{t('cadre.export')}</Button>}
            {can('cadre:edit') && (
              <LinkButton to="/cadres/new" primary>
                {t('cadre.create')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className={tree ? 'with-tree' : undefined}>
        {tree && <RegionTree selected={region} onSelect={(code) => state.filter({ region: code })} />}
        <div>
          <FilterBar
            state={state}
            filters={[
              { kind: 'text', key: 'q', label: t('cadre.name'), width: 130 },
              can('organization:read') && {
                kind: 'custom',
                key: 'unit',
                label: t('cadre.unit'),
                render: (value, set) => (
                  <UnitPicker
                    placeholder={t('cadre.unit')}
                    value={value}
                    onChange={set}
                    allowClear
                    style={{ width: 190 }}
                  />
                ),
              },
              {
                kind: 'select',
                key: 'posted',
                label: t('cadre.postedLabel'),
                options: postedOptions,
                width: 110,
              },
              { kind: 'select', key: 'role', label: t('cadre.role'), options: roles, width: 110 },
            ]}
          />
          <DataTable
            label={t('menu.cadres')}
            empty={t('cadre.nothingYet')}
            query={list}
            columns={columns}
            rowKey={(row) => row.id}
            state={state}
          />
        </div>
      </div>
      <ExportDialog open={exporting} region={region} onClose={() => setExporting(false)} />
      <FindDialog open={finding} onClose={() => setFinding(false)} />
    </>
  );
}

function ExportDialog({ open, region, onClose }: { open: boolean; region?: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ region?: string; purpose: string }, void>
      open={open}
      title={t('cadre.export')}
      onClose={onClose}
      initial={{ region }}
      done={t('cadre.exported')}
      submit={(fields) =>
        download('/api/v1/cadres/export', `${t('menu.cadres')}.xlsx`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(fields),
        })
      }
    >
      <p>{t('cadre.exportNote')}</p>
      <Form.Item name="region" label={t('common.region')}>
        <RegionPicker allowClear />
      </Form.Item>
      <Form.Item
        name="purpose"
        label={t('cadre.purpose')}
        rules={[{ required: true, whitespace: true, min: 4 }]}
      >
        <Input autoFocus maxLength={200} placeholder={t('cadre.purposeHint')} />
      </Form.Item>
    </FormDialog>
  );
}

function FindDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <FormDialog<{ citizenId?: string; phone?: string }, { items: CadreRow[] }>
      open={open}
      title={t('cadre.findByIdentity')}
      okText={t('common.search')}
      onClose={onClose}
      submit={async ({ citizenId, phone }) => {
        const found = await findByIdentity(citizenId ? { citizenId } : { phone });
        if (found.items.length === 0)
          throw new ApiProblem({ title: t('cadre.nobody'), status: 404, code: 'NOBODY' });
        return found;
      }}
      done={t('cadre.searched')}
      onDone={({ items }) => {
        const [first] = items;
        if (first) void navigate({ to: '/cadres/$id', params: { id: first.id } });
      }}
    >
      <p>{t('cadre.findNote')}</p>
      <Form.Item
        name="citizenId"
        label={t('cadre.citizenId')}
        normalize={(value: string) => value.trim().toUpperCase()}
      >
        <Input autoFocus maxLength={18} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="phone"
        label={t('cadre.phone')}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value || getFieldValue('citizenId')
                ? Promise.resolve()
                : Promise.reject(new Error(t('cadre.oneNeeded'))),
          }),
        ]}
      >
        <Input maxLength={11} inputMode="tel" autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
