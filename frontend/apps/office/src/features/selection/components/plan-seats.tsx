import { App, Button, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../components/problem-alert';
import { useCommand } from '../../../lib/command';
import { may } from '../../../lib/permissions';
import { editPlan, type plan } from '../api/queries';
import { CHANGED, scoreOf } from '../words';

type Detail = Awaited<ReturnType<NonNullable<ReturnType<typeof plan>['queryFn']>>>;
type Seat = Detail['seats'][number];

const keyOf = (seat: Pick<Seat, 'needId' | 'seat' | 'number'>) =>
  `${seat.needId}:${seat.seat}:${seat.number}`;

/** A plan seat by seat: who, and what that adds to the score. People may change it; the score is taken anew. */
export function PlanSeats({ detail }: { detail: Detail }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [changed, setChanged] = useState<Record<string, string | undefined>>({});
  const edit = useCommand(
    (changes: Record<string, string | undefined>) =>
      editPlan(
        detail.plan,
        detail.seats
          .filter((seat) => keyOf(seat) in changes)
          .map((seat) => ({
            needId: seat.needId,
            seat: seat.seat,
            number: seat.number,
            nominationId: changes[keyOf(seat)],
            pinned: true,
          })),
      ),
    {
      invalidates: CHANGED,
      onDone: (after) => {
        setChanged({});
        const score = scoreOf(after.plan.score);
        message.success(
          t('selection.rescored', {
            wishes: score?.wishes,
            broken: -(score?.hard ?? 0),
            empty: after.plan.unfilled,
          }),
        );
      },
    },
  );
  const inSeat = (seat: Seat) =>
    (keyOf(seat) in changed ? changed[keyOf(seat)] : seat.nominationId) ?? undefined;
  const seated = new Set(detail.seats.map(inSeat));
  const people = detail.people.map(({ nominationId, name, unitName }) => ({
    value: nominationId,
    label: `${name} ${unitName}`,
    free: !seated.has(nominationId),
  }));
  // who is put elsewhere changes places with whom he finds there
  const put = (seat: Seat, person: string | undefined) => {
    const left = person && detail.seats.find((other) => other !== seat && inSeat(other) === person);
    setChanged({
      ...changed,
      ...(left ? { [keyOf(left)]: inSeat(seat) } : {}),
      [keyOf(seat)]: person,
    });
  };
  const mayEdit = may(detail.plan, 'edit');
  return (
    <section className="panel" aria-label={detail.plan.name}>
      <h2>{detail.plan.name}</h2>
      <ProblemAlert problem={edit.problem} violations={edit.violations} />
      {Object.keys(changed).length > 0 && (
        <Button type="primary" loading={edit.busy} onClick={() => void edit.run(changed)}>
          {t('selection.rescore', { count: Object.keys(changed).length })}
        </Button>
      )}
      <Table<Seat>
        size="small"
        rowKey={keyOf}
        dataSource={detail.seats}
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t('selection.village'),
            render: (_, row) => <span title={row.villageCode}>{row.villageName}</span>,
          },
          { title: t('selection.seatLabel'), render: (_, row) => t(`selection.seat.${row.seat}`) },
          {
            title: t('selection.proposed'),
            render: (_, row) =>
              mayEdit ? (
                <Select
                  allowClear
                  size="small"
                  style={{ minWidth: 220 }}
                  aria-label={`${row.villageName} ${t(`selection.seat.${row.seat}`)}`}
                  showSearch={{ optionFilterProp: 'label' }}
                  value={inSeat(row)}
                  options={people}
                  optionRender={({ data }) => (
                    <>
                      {data.label} {data.free && <span className="quiet">{t('selection.unplaced')}</span>}
                    </>
                  )}
                  onChange={(next?: string) => put(row, next)}
                />
              ) : (
                `${row.name ?? '—'} ${row.unitName ?? ''}`
              ),
          },
          {
            title: t('selection.why'),
            render: (_, row) => (
              <ul className="reasons">
                {row.reasons.map((reason) => (
                  <li key={reason.rule}>
                    {t(`selection.rule.${reason.rule}`)}{' '}
                    {reason.points > 0 ? `+${reason.points}` : reason.points}
                    {reason.found.length > 0 && <span className="quiet"> {reason.found.join('、')}</span>}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </section>
  );
}
