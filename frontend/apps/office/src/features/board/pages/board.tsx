import { useQuery } from '@tanstack/react-query';
import type { Board } from '@zhucun/api';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../../components/filter-bar';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { instant } from '../../../lib/dates';
import { ownRegion, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { board } from '../api/queries';
import '../board.css';
import { AttendancePanel } from '../components/attendance-panel';
import { DebtsPanel } from '../components/debts-panel';
import { DuePanel } from '../components/due-panel';
import { FindingsPanel } from '../components/findings-panel';
import { RotationsPanel } from '../components/rotations-panel';
import { RulesPanel } from '../components/rules-panel';
import { above } from '../links';

/** What a county, a city or a province has to look after (看板): every number leads to its list. */
export function BoardPage() {
  const { t } = useTranslation();
  const me = useMe();
  const state = useTableState();
  const own = ownRegion(me);
  const query = useQuery(board(state.search.region));
  const up = above(state.search.region ?? own ?? '', own);
  return (
    <>
      <PageHeader
        title={t('board.of', { place: query.data?.regionName ?? me.office.nodeName })}
        note={query.data && t('board.readAt', { moment: instant(query.data.readAt) })}
        actions={
          up !== undefined && (
            <Button onClick={() => state.filter({ region: up === (own ?? '') ? undefined : up })}>
              {t('board.up')}
            </Button>
          )
        }
      />
      {me.office.tree === 'REGION' && (
        <FilterBar state={state} filters={[{ kind: 'region', key: 'region', label: t('common.region') }]} />
      )}
      <QueryView query={query}>{(data) => <Panels board={data} />}</QueryView>
    </>
  );
}

function Panels({ board: shown }: { board: Board }) {
  const { t } = useTranslation();
  return (
    <>
      {shown.judging && <Alert type="info" showIcon title={t('board.judging')} />}
      <div className="board">
        {shown.due && <DuePanel due={shown.due} />}
        {shown.findings && <FindingsPanel findings={shown.findings} />}
        {shown.rules && <RulesPanel rules={shown.rules} />}
        {shown.debts && <DebtsPanel debts={shown.debts} />}
        {shown.rotations && <RotationsPanel rotations={shown.rotations} />}
        {shown.attendance && <AttendancePanel attendance={shown.attendance} />}
      </div>
    </>
  );
}
