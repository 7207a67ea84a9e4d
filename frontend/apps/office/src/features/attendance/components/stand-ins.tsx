import { useQuery } from '@tanstack/react-query';
import type { StandIn, StandInInput } from '@zhucun/api';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { QueryView } from '../../../components/query-view';
import { RegionPicker } from '../../../components/region-picker';
import { today } from '../../../lib/dates';
import { may, useMe } from '../../../lib/permissions';
import { appointStandIn, deputies, endStandIn, standIns } from '../api/leaves';

const CHANGED = [['leaves'], ['inbox']];

interface Props {
  open: boolean;
  onClose: () => void;
}

/** Who decides leaves while those who should are away. */
export function StandInsDialog({ open, onClose }: Props) {
  const { t } = useTranslation();
  const [appointing, setAppointing] = useState(false);
  const [ending, setEnding] = useState<StandIn | null>(null);
  const list = useQuery({ ...standIns, enabled: open });
  return (
    <Modal
      open={open}
      width={680}
      title={t('leave.standIns')}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="quiet">{t('leave.standInNote')}</p>
      <QueryView query={list}>
        {(page) =>
          page.items.length === 0 ? (
            <p className="quiet">{t('leave.noStandIn')}</p>
          ) : (
            <ul className="plain-list">
              {(page.items as unknown as StandIn[]).map((one) => (
                <li key={one.id}>
                  <span className="grow">
                    {one.seatName}：{one.accountName}（{one.accountOffice}） · {one.reason}
                  </span>
                  <span className="number">
                    {one.from} – {one.to}
                  </span>
                  <span>{one.active ? t('leave.active') : one.endedAt && t('leave.endedOn')}</span>
                  {may(one, 'end') && (
                    <Button type="link" size="small" danger onClick={() => setEnding(one)}>
                      {t('leave.endStandIn')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      <Button type="primary" onClick={() => setAppointing(true)}>
        {t('leave.appoint')}
      </Button>
      <AppointDialog open={appointing} onClose={() => setAppointing(false)} />
      <FormDialog<object, unknown>
        open={ending !== null}
        title={`${t('leave.endStandIn')}：${ending?.accountName ?? ''}`}
        danger
        onClose={() => setEnding(null)}
        submit={async () => ending && endStandIn(ending)}
        invalidates={CHANGED}
      />
    </Modal>
  );
}

function AppointDialog({ open, onClose }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const own = me.office.nodeCode;
  return (
    <FormDialog<StandInInput, unknown>
      open={open}
      title={t('leave.appoint')}
      onClose={onClose}
      submit={appointStandIn}
      initial={{ seat: own, from: today(), to: today() }}
      invalidates={CHANGED}
    >
      {(form) => (
        <>
          <Form.Item name="seat" label={t('leave.seat')} rules={[{ required: true }]}>
            <RegionPicker levels={[6, 9]} onChange={() => form.setFieldValue('accountId', undefined)} />
          </Form.Item>
          <Form.Item noStyle dependencies={['seat']}>
            {({ getFieldValue }) => <DeputyField seat={getFieldValue('seat') ?? ''} />}
          </Form.Item>
          <div className="form-grid">
            <Form.Item name="from" label={t('leave.from')} rules={[{ required: true }]}>
              <DateField />
            </Form.Item>
            <Form.Item name="to" label={t('leave.to')} rules={[{ required: true }]}>
              <DateField />
            </Form.Item>
          </div>
          <Form.Item
            name="reason"
            label={t('leave.standInReason')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={200} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

function DeputyField({ seat }: { seat: string }) {
  const { t } = useTranslation();
  const found = useQuery(deputies(seat));
  return (
    <Form.Item
      name="accountId"
      label={t('leave.standIn')}
      extra={t('leave.deputyHint')}
      rules={[{ required: true }]}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        loading={found.isFetching}
        options={(found.data ?? []).map((one) => ({
          value: one.accountId,
          label: `${one.accountName}（${one.officeName}）`,
        }))}
      />
    </Form.Item>
  );
}
