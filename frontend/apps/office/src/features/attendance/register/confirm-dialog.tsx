import type { Register } from '@zhucun/api';
import { Alert, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../components/problem-alert';
import type { Command } from '../../../lib/command';
import { today } from '../../../lib/dates';
import { KEYS } from './marks';
import type { RegisterStore } from './store';
import { sum, totalsOf } from './totals';

interface Props {
  open: boolean;
  register: Register;
  store: RegisterStore;
  command: Command<void>;
  onClose: () => void;
}

/** The month in one look before it is confirmed in one act: Enter confirms, Escape goes back to the grid. */
export function ConfirmDialog({ open, register, store, command, onClose }: Props) {
  const { t } = useTranslation();
  const unsaved = store.status().unsaved;
  return (
    <Modal
      open={open}
      title={t('register.confirmTitle', { township: register.township.name, month: register.month })}
      okText={t('register.confirmMonth')}
      okButtonProps={{ autoFocus: true, disabled: unsaved > 0 }}
      confirmLoading={command.busy}
      onOk={() => void command.run()}
      onCancel={onClose}
      destroyOnHidden
      afterClose={command.reset}
    >
      <ProblemAlert problem={command.problem} />
      {unsaved > 0 && (
        <Alert type="warning" showIcon title={t('register.confirmUnsaved', { count: unsaved })} />
      )}
      {open && <Summary register={register} store={store} />}
      <p>{t('register.confirmText')}</p>
    </Modal>
  );
}

function Summary({ register, store }: { register: Register; store: RegisterStore }) {
  const { t } = useTranslation();
  const perRow = register.rows.map((row) => ({
    row,
    totals: totalsOf(store, row, register.calendar, today()),
  }));
  const total = sum(perRow.map(({ totals }) => totals));
  const absent = perRow.filter(({ totals }) => totals.UNEXCUSED_ABSENCE > 0);
  return (
    <>
      <dl className="register-summary">
        <div>
          <dt>{t('register.persons')}</dt>
          <dd>{register.rows.length}</dd>
        </div>
        {(['IN_VILLAGE', ...KEYS.map(({ status }) => status)] as const).map((status) => (
          <div key={status}>
            <dt>{t(`register.status.${status}`)}</dt>
            <dd>{t('register.days', { count: total[status] })}</dd>
          </div>
        ))}
      </dl>
      {absent.length > 0 && (
        <Alert
          type="warning"
          title={t('register.confirmAbsent')}
          description={absent
            .map(
              ({ row, totals }) => `${row.name} ${t('register.days', { count: totals.UNEXCUSED_ABSENCE })}`,
            )
            .join('、')}
        />
      )}
    </>
  );
}
