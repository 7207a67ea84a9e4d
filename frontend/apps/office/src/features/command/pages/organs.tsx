import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../../components/filter-bar';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { UnitPicker } from '../../../components/pickers';
import { today } from '../../../lib/dates';
import { useCan } from '../../../lib/permissions';
import { type TableState, useTableState } from '../../../lib/table-state';
import { AppointDialog, CommanderTable } from '../components/commander-table';
import { CompletenessView } from '../components/completeness';
import { AssignDialog, ContactTable } from '../components/contact-table';
import { LinkageTable } from '../components/linkage-table';
import { MeetingDialog, MeetingTable } from '../components/meeting-table';
import { FoundDialog } from '../components/organ-dialogs';
import { OrganTable } from '../components/organ-table';
import { PairDialog, PairingTable } from '../components/pairing-table';
import { CONTACTS, ORGAN_KINDS } from '../words';

const TABS = [
  'completeness',
  'organs',
  'commanders',
  'contacts',
  'pairings',
  'linkages',
  'meetings',
] as const;
type Tab = (typeof TABS)[number];

/** 组织体系 of a region on a day: what is missing first. */
export function OrgansPage() {
  const { t } = useTranslation();
  const state = useTableState();
  const tab: Tab = TABS.find((known) => known === state.search.tab) ?? 'completeness';
  const kinds = useOptions('command.kind', ORGAN_KINDS);
  const contacts = useOptions('command.contact', CONTACTS);
  return (
    <>
      <PageHeader
        title={t('menu.organs')}
        note={t('command.day', { date: state.search.asOf ?? today() })}
        actions={<Begin tab={tab} />}
      />
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region') },
          { kind: 'date', key: 'asOf', label: t('command.asOf') },
          tab === 'organs' && {
            kind: 'select',
            key: 'kind',
            label: t('command.kindLabel'),
            options: kinds,
            width: 160,
          },
          tab === 'contacts' && {
            kind: 'select',
            key: 'contact',
            label: t('command.contactKind'),
            options: contacts,
          },
          tab === 'pairings' && {
            kind: 'custom',
            key: 'unit',
            label: t('command.pairedUnit'),
            render: (value, set) => (
              <UnitPicker
                allowClear
                value={value}
                placeholder={t('command.pairedUnit')}
                onChange={set}
                style={{ width: 220 }}
              />
            ),
          },
          tab === 'pairings' && { kind: 'check', key: 'all', label: t('command.endedToo') },
        ]}
      />
      <Tabs
        activeKey={tab}
        onChange={(next) => state.filter({ tab: next === 'completeness' ? undefined : next })}
        items={TABS.map((key) => ({
          key,
          label: t(`command.tab.${key}`),
          children: key === tab ? <Content tab={key} state={state} /> : null,
        }))}
      />
    </>
  );
}

function Content({ tab, state }: { tab: Tab; state: TableState }) {
  switch (tab) {
    case 'completeness':
      return <CompletenessView state={state} />;
    case 'organs':
      return <OrganTable state={state} />;
    case 'commanders':
      return <CommanderTable state={state} />;
    case 'contacts':
      return <ContactTable state={state} />;
    case 'pairings':
      return <PairingTable state={state} />;
    case 'linkages':
      return <LinkageTable state={state} />;
    case 'meetings':
      return <MeetingTable state={state} />;
  }
}

/** What can be begun on this tab by an office that keeps the organization. */
function Begin({ tab }: { tab: Tab }) {
  const { t } = useTranslation();
  const can = useCan();
  const [open, setOpen] = useState(false);
  const dialogs: Partial<Record<Tab, [string, typeof FoundDialog]>> = {
    organs: [t('command.found'), FoundDialog],
    commanders: [t('command.appoint'), AppointDialog],
    contacts: [t('command.assign'), AssignDialog],
    pairings: [t('command.pair'), PairDialog],
    meetings: [t('command.record'), MeetingDialog],
  };
  const begin = dialogs[tab];
  if (!begin || !can('command:edit')) return null;
  const [label, Dialog] = begin;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} />
    </>
  );
}
