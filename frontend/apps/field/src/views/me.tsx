import { local } from '../data/clock';
import type { Field } from '../field';
import { t } from '../words';
import { Dialog } from './dialog';

const NOTICED_MS = 600_000;

export function MeView({ field, turn }: { field: Field; turn: () => void }) {
  const { me, dialog, problem, register, leaves, kit } = field.state;
  const readAt = (leaves ?? kit ?? register)?.readAt;
  const skew = Math.abs(field.clock.skew);
  const back = () => field.become({ dialog: null });
  const offices = me?.offices ?? [];
  return (
    <section class="card">
      <h2>{me?.name}</h2>
      {problem && <p role="alert">{problem}</p>}
      {offices.length > 1 ? (
        <label>
          {t('office')}
          <select onChange={(event) => void field.switchOffice(event.currentTarget.value)}>
            {offices.map(({ grantId, nodeName }) => (
              <option key={grantId} value={grantId} defaultSelected={grantId === me?.office.grantId}>
                {nodeName}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p>{me?.office.nodeName}</p>
      )}
      {readAt && <p class="quiet">{t('asOf', { at: local(readAt) })}</p>}
      {skew > NOTICED_MS && <p role="alert">{t('skew', { n: Math.round(skew / 60_000) })}</p>}
      <p class="quiet">{t('privacy')}</p>
      <p class="acts">
        <button type="button" onClick={turn}>
          {t('other')}
        </button>
        <a href="/">{t('desktop')}</a>
        <button type="button" onClick={() => void field.logout()}>
          {t('logout')}
        </button>
      </p>
      {dialog === 'logout' && (
        <Dialog title={t('logoutTitle', { n: field.items.length + field.ofOtherOffices })} back={back}>
          <p>{t('logoutText')}</p>
          <p class="acts">
            <button type="button" class="danger" onClick={() => void field.logout(true)}>
              {t('logoutAnyway')}
            </button>
            <button type="button" class="main" onClick={back}>
              {t('back')}
            </button>
          </p>
        </Dialog>
      )}
    </section>
  );
}
