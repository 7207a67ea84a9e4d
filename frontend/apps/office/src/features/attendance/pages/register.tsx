import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiProblem, asProblem, type Register } from '@zhucun/api';
import { App, Button, DatePicker, Empty, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../components/page-header';
import { ProblemAlert } from '../../../components/problem-alert';
import { RegionPicker } from '../../../components/region-picker';
import { StatusTag } from '../../../components/status-tag';
import { useCommand } from '../../../lib/command';
import { addMonths, instant, monthOf, today } from '../../../lib/dates';
import { may, ownRegion, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { anyUnsaved, confirm, postedTownship, registerOf, storeOf } from '../api/register';
import { ConfirmDialog } from '../register/confirm-dialog';
import { type Correction, CorrectionDialog } from '../register/correction-dialog';
import { RegisterGrid } from '../register/grid';

const TOWNSHIP_CODE = 9;

/** The township's month (考勤登记): exceptions in, confirmed in one act. */
export function RegisterPage() {
  const { t } = useTranslation();
  const me = useMe();
  const state = useTableState();
  const region = ownRegion(me);
  const self = useQuery({
    ...postedTownship(me.office.nodeCode),
    enabled: me.office.tree === 'PERSON',
  });
  const own = region?.length === TOWNSHIP_CODE ? region : (self.data ?? undefined);
  const township = state.search.township ?? own;
  const month = state.search.month ?? monthOf(today());
  const register = useQuery({ ...registerOf(township ?? '', month), enabled: Boolean(township) });

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (anyUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);

  return (
    <div className="register-page">
      <PageHeader
        title={t('register.title')}
        tags={register.data && <StatusTag words="register.state" value={register.data.state} />}
        note={
          register.data?.confirmedBy &&
          t('register.confirmedBy', {
            who: register.data.confirmedBy,
            at: instant(register.data.confirmedAt),
            day: register.data.closedTo,
          })
        }
        actions={
          <>
            {!own && (
              <div style={{ width: 240 }}>
                <RegionPicker
                  placeholder={t('register.township')}
                  levels={[TOWNSHIP_CODE]}
                  value={township}
                  onChange={(code) => state.filter({ township: code })}
                />
              </div>
            )}
            <MonthPicker month={month} onChange={(next) => state.filter({ month: next })} />
          </>
        }
      />
      {!township && <Empty description={t('register.chooseTownship')} />}
      {register.isError && (
        <ProblemAlert
          problem={register.error instanceof ApiProblem ? register.error : asProblem(register.error)}
          onRetry={() => void register.refetch()}
        />
      )}
      {township && register.isPending && <Skeleton active paragraph={{ rows: 12 }} />}
      {register.data?.rows.length === 0 && <Empty description={t('register.noCadres')} />}
      {register.data && register.data.rows.length > 0 && (
        <Month key={`${township} ${month}`} register={register.data} />
      )}
    </div>
  );
}

function MonthPicker({ month, onChange }: { month: string; onChange: (month: string) => void }) {
  const { t } = useTranslation();
  return (
    <span className="month-picker">
      <Button
        aria-label={t('register.previousMonth')}
        icon={<LeftOutlined />}
        onClick={() => onChange(addMonths(month, -1))}
      />
      <DatePicker
        picker="month"
        aria-label={t('register.month')}
        allowClear={false}
        value={dayjs(`${month}-01`)}
        onChange={(picked) => picked && onChange(picked.format('YYYY-MM'))}
        disabledDate={(date) => date.format('YYYY-MM') > monthOf(today())}
      />
      <Button
        aria-label={t('register.nextMonth')}
        icon={<RightOutlined />}
        disabled={month >= monthOf(today())}
        onClick={() => onChange(addMonths(month, 1))}
      />
    </span>
  );
}

function Month({ register }: { register: Register }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [confirming, setConfirming] = useState(false);
  const [correction, setCorrection] = useState<Correction | null>(null);
  const options = registerOf(register.township.code, register.month);
  const [store] = useState(() => {
    const kept = storeOf(register.township.code, register.month);
    kept.load(register);
    return kept;
  });

  useEffect(() => store.load(register), [store, register]);
  useEffect(() => {
    // entries that a lost session or network left behind
    if (store.status().unsaved > 0) void store.flush();
    const online = () => void store.flush();
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, [store]);

  const command = useCommand(
    async (through: string | undefined) => {
      const latest = await queries.fetchQuery({ ...options, staleTime: 0 });
      return confirm(latest, through);
    },
    {
      invalidates: [['attendance'], ['inbox']],
      onDone: ({ state, closedTo }) => {
        setConfirming(false);
        message.success(
          state === 'CONFIRMED' ? t('register.confirmed') : t('register.confirmedTo', { day: closedTo }),
        );
      },
    },
  );

  const mode = may(register, 'record') ? 'record' : may(register, 'correct') ? 'correct' : 'read';
  return (
    <>
      <RegisterGrid
        register={register}
        store={store}
        mode={mode}
        onConfirm={
          may(register, 'confirm') ? () => void store.flush().finally(() => setConfirming(true)) : undefined
        }
        onCorrect={(places, span, status) => setCorrection({ places, span, status })}
      />
      <ConfirmDialog
        open={confirming}
        register={register}
        store={store}
        command={command}
        onClose={() => setConfirming(false)}
      />
      <CorrectionDialog correction={correction} onClose={() => setCorrection(null)} />
    </>
  );
}
