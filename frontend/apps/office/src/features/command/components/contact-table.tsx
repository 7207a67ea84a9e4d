import { useQuery } from '@tanstack/react-query';
import type { Contact, ContactKind, ContactTarget } from '@zhucun/api';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { TeamPicker } from '../../../components/pickers';
import { RegionPicker } from '../../../components/region-picker';
import { today } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import { assignContact, contacts, endContact } from '../api/queries';
import { CONTACTS, TARGETS } from '../words';
import { EndDialog } from './end-dialog';

/** 联系领导与包抓组工干部 */
export function ContactTable({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { region, asOf, contact: kind } = state.search;
  const list = useQuery(contacts({ region, asOf, kind, after: state.after, size: state.size }));
  const [ending, setEnding] = useState<Contact | null>(null);
  const columns: Column<Contact>[] = [
    { title: t('command.contactKind'), render: (_, row) => t(`command.contact.${row.kind}`) },
    { title: t('command.person'), dataIndex: 'personName' },
    { title: t('command.position'), dataIndex: 'position' },
    { title: t('command.targetKind'), render: (_, row) => t(`command.contactTarget.${row.targetKind}`) },
    { title: t('command.target'), dataIndex: 'targetName' },
    { title: t('command.from'), dataIndex: 'validFrom', className: 'number' },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) =>
        may(row, 'end') && (
          <Button type="link" size="small" onClick={() => setEnding(row)}>
            {t('command.finish')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <DataTable
        label={t('command.tab.contacts')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <EndDialog
        what={ending && `${ending.personName} ${ending.targetName}`}
        title={t('command.finish')}
        onClose={() => setEnding(null)}
        submit={async (end) => ending && endContact(ending, end)}
      />
    </>
  );
}

interface Fields {
  kind: ContactKind;
  personName: string;
  position: string;
  targetKind: ContactTarget;
  regionCode?: string;
  teamId?: string;
  from: string;
}

const LEVELS: Record<ContactTarget, number[]> = { COUNTY: [6], TOWNSHIP: [9], VILLAGE: [12], TEAM: [] };

/** 明确联系人 */
export function AssignDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const kinds = useOptions('command.contact', CONTACTS);
  const targets = useOptions('command.contactTarget', TARGETS);
  return (
    <FormDialog<Fields, unknown>
      open={open}
      wide
      title={t('command.assign')}
      onClose={onClose}
      submit={assignContact}
      initial={{ kind: 'ORG_OFFICER', targetKind: 'TOWNSHIP', from: today() }}
      invalidates={[['command']]}
    >
      {(form) => (
        <div className="form-grid">
          <Form.Item name="kind" label={t('command.contactKind')} rules={[{ required: true }]}>
            <Select options={kinds} />
          </Form.Item>
          <Form.Item
            name="personName"
            label={t('command.person')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item
            name="position"
            label={t('command.position')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="targetKind" label={t('command.targetKind')} rules={[{ required: true }]}>
            <Select options={targets} />
          </Form.Item>
          <Form.Item noStyle dependencies={['targetKind']}>
            {() => {
              const target: ContactTarget = form.getFieldValue('targetKind') ?? 'TOWNSHIP';
              return target === 'TEAM' ? (
                <Form.Item name="teamId" label={t('command.team')} rules={[{ required: true }]}>
                  <TeamPicker />
                </Form.Item>
              ) : (
                <Form.Item name="regionCode" label={t('command.target')} rules={[{ required: true }]}>
                  <RegionPicker levels={LEVELS[target]} />
                </Form.Item>
              );
            }}
          </Form.Item>
          <Form.Item name="from" label={t('command.from')} rules={[{ required: true }]}>
            <DateField />
          </Form.Item>
        </div>
      )}
    </FormDialog>
  );
}
