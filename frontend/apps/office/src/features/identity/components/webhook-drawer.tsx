import { useQuery } from '@tanstack/react-query';
import { ApiProblem, asProblem, type Webhook, type WebhookPing } from '@zhucun/api';
import { Alert, Button, Drawer, Form, Input, InputNumber } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts';
import { FormDialog } from '../../../components/form-dialog';
import { LinkButton } from '../../../components/link-button';
import { ProblemAlert } from '../../../components/problem-alert';
import { StatusTag } from '../../../components/status-tag';
import { useCommand } from '../../../lib/command';
import { instant } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import {
  endWebhook,
  pauseWebhook,
  pingWebhook,
  renewWebhookSecret,
  replayWebhook,
  resumeWebhook,
  webhook,
} from '../api/webhooks';
import type { Secret } from './secret-dialog';
import { WebhookEvents } from './webhook-events';

const CHANGED = [['webhooks']];
const DEEDS = ['renew-secret', 'pause', 'resume', 'replay', 'end'] as const;
type Deed = (typeof DEEDS)[number];
const USUAL_OVERLAP = 24;
const LONGEST_OVERLAP = 720;

interface Props {
  id: string | null;
  onClose: () => void;
  onSecret: (secret: Secret) => void;
}

/** One webhook: how its receiver answers, what was sent, and everything that is done to it. */
export function WebhookDrawer({ id, onClose, onSecret }: Props) {
  const found = useQuery(webhook(id));
  const refused = found.isError && (found.error instanceof ApiProblem ? found.error : asProblem(found.error));
  return (
    <Drawer open={id !== null} onClose={onClose} size={1000} title={found.data?.name} destroyOnHidden>
      {refused && <ProblemAlert problem={refused} onRetry={() => void found.refetch()} />}
      {id !== null && found.data && <Content one={found.data} onSecret={onSecret} />}
    </Drawer>
  );
}

function Content({ one, onSecret }: { one: Webhook; onSecret: (secret: Secret) => void }) {
  const { t } = useTranslation();
  const [deed, setDeed] = useState<Deed | null>(null);
  const [pinged, setPinged] = useState<WebhookPing | null>(null);
  const ping = useCommand(pingWebhook, { onDone: setPinged });
  return (
    <>
      <Facts items={facts(one, t)} />
      <p className="inline-actions">
        {may(one, 'ping') && (
          <Button loading={ping.busy} onClick={() => void ping.run(one)}>
            {t('webhook.deed.ping')}
          </Button>
        )}
        {DEEDS.filter((what) => may(one, what) && (what !== 'replay' || one.queue.dead > 0)).map((what) => (
          <Button key={what} danger={what === 'end'} onClick={() => setDeed(what)}>
            {t(`webhook.deed.${what}`)}
          </Button>
        ))}
        <LinkButton to="/audit" search={{ subjectKind: 'webhook', subjectId: one.id } as never}>
          {t('identity.deedsAbout')}
        </LinkButton>
      </p>
      <ProblemAlert problem={ping.problem} violations={ping.violations} />
      {pinged && (
        <Alert
          role="status"
          type={pinged.accepted ? 'success' : 'error'}
          showIcon
          title={
            pinged.accepted
              ? t('webhook.pinged', { status: pinged.status, millis: pinged.millis })
              : t('webhook.pingFailed', {
                  why: `${t(`webhook.outcome.${pinged.outcome}`)} ${pinged.status ?? ''}`.trim(),
                  millis: pinged.millis,
                })
          }
        />
      )}
      <WebhookEvents one={one} />
      <Dialogs one={one} deed={deed} close={() => setDeed(null)} onSecret={onSecret} />
    </>
  );
}

function facts(one: Webhook, t: TFunction): [string, React.ReactNode][] {
  return [
    [t('webhook.client'), one.clientName],
    [t('webhook.url'), one.url],
    [
      t('webhook.types'),
      one.types === null
        ? t('webhook.everyType')
        : one.types.map((type) => t(`webhook.type.${type}`)).join('、'),
    ],
    [t('common.state'), <StatusTag key="state" words="webhook.state" value={one.state} />],
    [
      t('webhook.stateAt'),
      [instant(one.stateAt), one.cause && t(`webhook.cause.${one.cause}`), one.reason]
        .filter(Boolean)
        .join(' '),
    ],
    [t('webhook.waiting'), one.queue.waiting],
    [t('webhook.dead'), one.queue.dead],
    [
      t('webhook.lastDelivered'),
      one.queue.lastDeliveredAt ? instant(one.queue.lastDeliveredAt) : t('webhook.never'),
    ],
    ...optional(t('webhook.failingSince'), one.queue.failingSince),
    ...optional(t('webhook.heldUntil'), one.queue.heldUntil),
    ...optional(t('webhook.previousSecretEnds'), one.previousSecretEnds),
  ];
}

function optional(label: string, moment: string | null): [string, string][] {
  return moment ? [[label, instant(moment)]] : [];
}

interface DialogProps {
  one: Webhook;
  deed: Deed | null;
  close: () => void;
  onSecret: (secret: Secret) => void;
}

function Dialogs({ one, deed, close, onSecret }: DialogProps) {
  const { t } = useTranslation();
  return (
    <>
      <FormDialog<{ overlapHours: number }, Webhook>
        open={deed === 'renew-secret'}
        title={t('webhook.deed.renew-secret')}
        onClose={close}
        initial={{ overlapHours: USUAL_OVERLAP }}
        submit={({ overlapHours }) => renewWebhookSecret(one, overlapHours)}
        onDone={(made) => onSecret({ title: made.name, rows: [[t('webhook.secret'), made.secret ?? '']] })}
        invalidates={CHANGED}
      >
        <Form.Item
          name="overlapHours"
          label={t('webhook.overlap')}
          extra={t('webhook.overlapHint')}
          rules={[{ required: true }]}
        >
          <InputNumber min={0} max={LONGEST_OVERLAP} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </FormDialog>
      {(['pause', 'end'] as const).map((what) => (
        <FormDialog<{ reason: string }, unknown>
          key={what}
          open={deed === what}
          title={t(`webhook.deed.${what}`)}
          danger={what === 'end'}
          onClose={close}
          submit={({ reason }) => (what === 'end' ? endWebhook : pauseWebhook)(one, reason)}
          invalidates={CHANGED}
        >
          <p>{t(`webhook.${what}Note`)}</p>
          <Form.Item name="reason" label={t('common.reason')} rules={[{ required: true, whitespace: true }]}>
            <Input.TextArea autoFocus maxLength={200} rows={2} />
          </Form.Item>
        </FormDialog>
      ))}
      {(['resume', 'replay'] as const).map((what) => (
        <FormDialog<object, unknown>
          key={what}
          open={deed === what}
          title={t(`webhook.deed.${what}`)}
          onClose={close}
          submit={() => (what === 'resume' ? resumeWebhook(one) : replayWebhook(one, {}))}
          invalidates={CHANGED}
        >
          <p>{t(`webhook.${what}Note`)}</p>
        </FormDialog>
      ))}
    </>
  );
}
