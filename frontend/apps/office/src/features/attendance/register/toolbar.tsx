import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridStatus } from './grid';
import { KEYS, type Span } from './marks';
import type { RegisterStore } from './store';

interface Props {
  store: RegisterStore;
  mode: 'record' | 'correct' | 'read';
  span: Span;
  onSpan: (span: Span) => void;
  onStatus: (status: GridStatus) => void;
  onNote: () => void;
  /** Only where a policy asks for nights. */
  onNight?: () => void;
  onConfirm?: () => void;
}

const SPANS: readonly Span[] = ['DAY', 'AM', 'PM'];

/** Legend and buttons in one: what each key does, for the finger on a tablet too. The grid keeps the focus. */
export function RegisterToolbar({ store, mode, span, onSpan, onStatus, onNote, onNight, onConfirm }: Props) {
  const { t } = useTranslation();
  const writes = mode !== 'read';
  return (
    <div className="register-toolbar" role="toolbar" aria-label={t('register.toolbar')}>
      <Key
        label={t('register.status.IN_VILLAGE')}
        keys="␣"
        disabled={!writes}
        onPress={() => onStatus('IN_VILLAGE')}
      />
      {KEYS.map(({ status, letter }) => (
        <Key
          key={status}
          sign={<span className={`mark mark-${status}`}>{t(`register.short.${status}`)}</span>}
          label={t(`register.status.${status}`)}
          keys={letter}
          disabled={!writes}
          onPress={() => onStatus(status)}
        />
      ))}
      <span className="register-span" role="group" aria-label={t('register.span.title')}>
        {SPANS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === span}
            disabled={!writes}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onSpan(one)}
          >
            {t(`register.span.${one}`)}
          </button>
        ))}
        <kbd>H</kbd>
      </span>
      {mode === 'record' && onNight && (
        <Key label={t('register.status.AWAY_OVERNIGHT')} keys="N" onPress={onNight} />
      )}
      {mode === 'record' && (
        <>
          <Key label={t('register.note')} keys="↵" onPress={onNote} />
          <Key label={t('register.undo')} keys="Ctrl Z" onPress={() => store.undo()} />
        </>
      )}
      <span className="register-fill" />
      {mode === 'record' && <SaveStatusLine store={store} />}
      {onConfirm && (
        <button
          type="button"
          className="register-confirm"
          onMouseDown={(event) => event.preventDefault()}
          onClick={onConfirm}
        >
          {t('register.confirmPeriod')} <kbd>C</kbd>
        </button>
      )}
    </div>
  );
}

interface KeyProps {
  sign?: ReactNode;
  label: string;
  keys: string;
  disabled?: boolean;
  onPress: () => void;
}

function Key({ sign, label, keys, disabled, onPress }: KeyProps) {
  return (
    <button
      type="button"
      className="register-key"
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {sign}
      {label} <kbd>{keys}</kbd>
    </button>
  );
}

/** How much is not saved yet: beside the button that confirms, always at the same place. */
function SaveStatusLine({ store }: { store: RegisterStore }) {
  const { t } = useTranslation();
  const { state, unsaved, rejected } = useSyncExternalStore(store.subscribe, store.status);
  return (
    <span className={`save-status save-${state}`} role="status">
      {unsaved > 0 ? t('register.unsaved', { count: unsaved }) : t('register.allSaved')}
      {rejected > 0 && <strong> · {t('register.rejected', { count: rejected })}</strong>}
    </span>
  );
}

/** Why something is not saved, and the way to send it at once; it is sent again by itself as well. */
export function SaveFailure({ store }: { store: RegisterStore }) {
  const { t } = useTranslation();
  const { state, unsaved, problem } = useSyncExternalStore(store.subscribe, store.status);
  if (state !== 'failed' || unsaved === 0) return null;
  return (
    <span className="save-failure" role="alert">
      {problem?.status === 0 ? t('register.offline') : t('register.saveFailed')}{' '}
      <button type="button" onClick={() => void store.flush()}>
        {t('register.resend')}
      </button>
    </span>
  );
}
