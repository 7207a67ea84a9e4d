import type { Draw } from '@zhucun/api';
import { Alert, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog';
import { abortDraw, commitToDraw, revealForDraw } from '../api/planning';
import { commitment, random } from '../draw/lottery';

interface Props {
  one: Draw;
  onClose: () => void;
}

const HEX = /^[0-9a-f]{64}$/;

/** The secret is made here and stays with the office: only its digest is sent. */
export function CommitDialog({ one, onClose }: Props) {
  const { t } = useTranslation();
  const [opening] = useState(() => ({ secret: random(), nonce: random() }));
  const [kept, setKept] = useState(false);
  const seat = one.parties.find((party) => party.own && !party.commitment)?.seat ?? 1;
  return (
    <FormDialog<object, Draw>
      open
      wide
      title={t('draw.commit')}
      ready={kept}
      onClose={onClose}
      submit={async () => commitToDraw(one, await commitment(one.id, one.populationDigest, seat, opening))}
      invalidates={[['draws']]}
    >
      <Alert type="warning" showIcon title={t('draw.keepSecret')} />
      {(['secret', 'nonce'] as const).map((name) => (
        <Form.Item key={name} label={t(`draw.${name}`)} htmlFor={`draw-${name}`}>
          <Input id={`draw-${name}`} readOnly value={opening[name]} className="number" />
        </Form.Item>
      ))}
      <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>
        {t('draw.kept')}
      </Checkbox>
    </FormDialog>
  );
}

export function RevealDialog({ one, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ secret: string; nonce: string }, Draw>
      open
      wide
      title={t('draw.reveal')}
      onClose={onClose}
      submit={({ secret, nonce }) => revealForDraw(one, { secret: secret.trim(), nonce: nonce.trim() })}
      invalidates={[['draws']]}
    >
      <p className="quiet">{t('draw.revealHint')}</p>
      {(['secret', 'nonce'] as const).map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={t(`draw.${name}`)}
          rules={[
            { required: true },
            { pattern: HEX, transform: (value) => String(value).trim(), message: t('draw.hex') },
          ]}
        >
          <Input className="number" autoComplete="off" />
        </Form.Item>
      ))}
    </FormDialog>
  );
}

export function AbortDialog({ one, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ reason: string }, Draw>
      open
      danger
      title={t('draw.abort')}
      onClose={onClose}
      submit={(fields) => abortDraw(one, fields)}
      invalidates={[['draws']]}
    >
      <p className="quiet">{t('draw.abortHint')}</p>
      <Form.Item name="reason" label={t('draw.abortReason')} rules={[{ required: true }]}>
        <Input.TextArea maxLength={500} rows={3} />
      </Form.Item>
    </FormDialog>
  );
}
