import type { Register } from '@zhucun/api';
import { Alert, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../components/problem-alert';
import type { Command } from '../../../lib/command';
import { today, weekday } from '../../../lib/dates';
import { KEYS } from './marks';
import type { RegisterStore } from './store';
import { sum, totalsOf } from './totals';

interface Props {
  open: boolean;
  register: Register;
  store: RegisterStore;
  command: Command<string | undefined>;
  onClose: () => void;
}

/** The month in one look before it is confirmed in one act: Enter confirms, Escape goes back to the grid. */
export function ConfirmDialog({ open, register, store, command, onClose }: Props) {
  const { t } = useTranslation();
  const unsaved = store.status().unsaved;
  const weeks = weeksOf(register, today());
  const over = today() >= (register.calendar.at(-1)?.date ?? '');
  const [chosen, setChosen] = useState<{ day: string; after: string | null }>();
  // what was chosen, until something is confirmed; else the month when it is over, the last full week while it runs
  const standing = chosen && chosen.after === register.closedTo ? chosen.day : undefined;
  const through = standing ?? (over ? WHOLE : (weeks.at(-1) ?? WHOLE));
  return (
    <Modal
      open={open}
      title={t('register.confirmTitle', { township: register.township.name, month: register.month })}
      okText={through === WHOLE ? t('register.confirmMonth') : t('register.confirmTo', { day: through })}
      okButtonProps={{ autoFocus: true, disabled: unsaved > 0 }}
      confirmLoading={command.busy}
      onOk={() => void command.run(through === WHOLE ? undefined : through)}
      onCancel={onClose}
      destroyOnHidden
      afterClose={command.reset}
    >
      <ProblemAlert problem={command.problem} />
      {unsaved > 0 && (
        <Alert type="warning" showIcon title={t('register.confirmUnsaved', { count: unsaved })} />
      )}
      {open && <Summary register={register} store={store} />}
      {weeks.length > 0 && (
        <Radio.Group
          className="register-weeks"
          aria-label={t('register.confirmThrough')}
          value={through}
          onChange={(event) => setChosen({ day: event.target.value, after: register.closedTo })}
          options={[
            ...weeks.map((day) => ({ value: day, label: t('register.confirmTo', { day: day.slice(5) }) })),
            { value: WHOLE, label: t('register.confirmMonth') },
          ]}
        />
      )}
      <p>{t('register.confirmText')}</p>
    </Modal>
  );
}

const WHOLE = 'month';

/** Sundays that have passed and are not confirmed yet. */
function weeksOf(register: Register, today: string): string[] {
  return register.calendar
    .map(({ date }) => date)
    .filter((date) => weekday(date) === 0 && date < today && date > (register.closedTo ?? ''))
    .filter((date) => date !== register.calendar.at(-1)?.date);
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
