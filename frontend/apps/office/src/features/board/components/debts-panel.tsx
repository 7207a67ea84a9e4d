import type { Board } from '@zhucun/api';
import { useTranslation } from 'react-i18next';
import { yuan } from '../../../lib/money';
import { NumberLink } from './number-link';

/** What is owed to cadres and late, by who owes it. */
export function DebtsPanel({ debts }: { debts: NonNullable<Board['debts']> }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...debts.debtors.map(({ amount }) => Number(amount)));
  return (
    <section className="panel" aria-labelledby="board-debts">
      <h2 id="board-debts">{t('board.debts.title')}</h2>
      <p className="quiet">{t('board.debts.note')}</p>
      {debts.debtors.length === 0 ? (
        <p className="quiet">{t('board.debts.none')}</p>
      ) : (
        <div className="board-scroll">
          <table className="board-table">
            <thead>
              <tr>
                <th>{t('board.debts.debtor')}</th>
                <th className="number">{t('board.debts.overdue')}</th>
                <th className="number">{t('board.debts.partial')}</th>
                <th className="number">{t('board.debts.amount')}</th>
                <td aria-hidden="true" />
              </tr>
            </thead>
            <tbody>
              {debts.debtors.map((debtor) => (
                <tr key={`${debtor.unitId} ${debtor.name}`}>
                  <th scope="row">{debtor.name}</th>
                  <td>
                    <NumberLink link={debtor.overdue.link}>{debtor.overdue.value}</NumberLink>
                  </td>
                  <td>
                    <NumberLink link={debtor.partial.link}>{debtor.partial.value}</NumberLink>
                  </td>
                  <td>{yuan(debtor.amount)}</td>
                  <td className="grow" aria-hidden="true">
                    <span className="bar">
                      <span style={{ width: `${(100 * Number(debtor.amount)) / most}%` }} />
                    </span>
                  </td>
                </tr>
              ))}
              <tr>
                <th scope="row">{t('board.all')}</th>
                <td>
                  <NumberLink link={debts.overdue.link}>{debts.overdue.value}</NumberLink>
                </td>
                <td>
                  <NumberLink link={debts.partial.link}>{debts.partial.value}</NumberLink>
                </td>
                <td>{yuan(debts.amount)}</td>
                <td />
              </tr>
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
