import { useQuery } from '@tanstack/react-query';
import { ApiProblem, asProblem, type Webhook, type WebhookEvent, type WebhookEventState } from '@zhucun/api';
import { App, Button, Empty, Select, Table, type TableColumnType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import { ProblemAlert } from '../../../components/problem-alert';
import { useReachableTables } from '../../../components/reachable';
import { StatusTag } from '../../../components/status-tag';
import { useCommand } from '../../../lib/command';
import { instant } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import { replayWebhook, webhookEvents } from '../api/webhooks';

const STATES: WebhookEventState[] = ['DEAD', 'READY', 'QUEUED', 'DELIVERED'];
const SIZE = 20;

/** What was announced and what came of it, the newest first; dead letters can be sent again. */
export function WebhookEvents({ one }: { one: Webhook }) {
  const { t } = useTranslation();
  const around = useReachableTables<HTMLElement>();
  const [state, setState] = useState<WebhookEventState | undefined>(one.queue.dead > 0 ? 'DEAD' : undefined);
  const [trail, setTrail] = useState<string[]>([]);
  const list = useQuery(webhookEvents(one.id, state, { after: trail.at(-1), size: SIZE }));
  const replay = useReplay(one);
  const columns = useColumns(one, (which) => void replay.run(which), replay.busy);
  const refused = list.isError && (list.error instanceof ApiProblem ? list.error : asProblem(list.error));
  return (
    <section ref={around} aria-label={t('webhook.events')}>
      <div className="inline-actions">
        <strong>{t('webhook.events')}</strong>
        <Select<string>
          aria-label={t('webhook.eventFilter')}
          size="small"
          style={{ width: 120 }}
          value={state ?? ''}
          onChange={(value) => {
            setTrail([]);
            setState((value || undefined) as WebhookEventState | undefined);
          }}
          options={[
            { value: '', label: t('webhook.everyEvent') },
            ...STATES.map((value) => ({ value, label: t(`webhook.eventState.${value}`) })),
          ]}
        />
      </div>
      <ProblemAlert problem={refused || replay.problem} violations={replay.violations} />
      <Table<WebhookEvent>
        size="small"
        pagination={false}
        rowKey={(event) => event.id}
        dataSource={list.data?.items ?? []}
        loading={list.isFetching && !list.data}
        scroll={{ x: 'max-content' }}
        columns={columns}
        locale={{ emptyText: <Empty image={null} description={t('webhook.noEvents')} /> }}
      />
      <p className="inline-actions">
        <Button size="small" disabled={trail.length === 0} onClick={() => setTrail(trail.slice(0, -1))}>
          {t('common.previousPage')}
        </Button>
        <Button
          size="small"
          disabled={!list.data?.next}
          onClick={() => setTrail([...trail, list.data?.next ?? ''])}
        >
          {t('common.nextPage')}
        </Button>
      </p>
    </section>
  );
}

function useReplay(one: Webhook) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return useCommand((which: { eventId?: string; subject?: string }) => replayWebhook(one, which), {
    invalidates: [['webhooks']],
    onDone: ({ events }) => message.success(t('webhook.replayed', { n: events })),
  });
}

function useColumns(
  one: Webhook,
  replay: (which: { eventId?: string; subject?: string }) => void,
  busy: boolean,
): TableColumnType<WebhookEvent>[] {
  const { t } = useTranslation();
  return [
    {
      title: t('webhook.subject'),
      render: (_, event) => (
        <Clip text={`${t(`webhook.type.${event.type}`)} ${event.subject.split('/').slice(1).join('/')}`} />
      ),
    },
    { title: t('webhook.change'), render: (_, event) => t(`webhook.op.${event.op}`) },
    {
      title: t('common.state'),
      render: (_, event) => <StatusTag words="webhook.eventState" value={event.state} />,
    },
    { title: t('webhook.attempts'), className: 'number', dataIndex: 'attempts' },
    {
      title: t('webhook.result'),
      render: (_, event) =>
        event.lastOutcome && `${t(`webhook.outcome.${event.lastOutcome}`)} ${event.lastStatus ?? ''}`,
    },
    {
      title: t('webhook.resultAt'),
      className: 'number',
      render: (_, event) => event.lastAt && instant(event.lastAt),
    },
    {
      title: t('webhook.nextAt'),
      className: 'number',
      render: (_, event) => event.nextAt && instant(event.nextAt),
    },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, event) =>
        event.state === 'DEAD' &&
        may(one, 'replay') && (
          <>
            <Button type="link" size="small" disabled={busy} onClick={() => replay({ eventId: event.id })}>
              {t('webhook.replayOne')}
            </Button>
            <Button
              type="link"
              size="small"
              disabled={busy}
              onClick={() => replay({ subject: event.subject })}
            >
              {t('webhook.replaySubject')}
            </Button>
          </>
        ),
    },
  ];
}
