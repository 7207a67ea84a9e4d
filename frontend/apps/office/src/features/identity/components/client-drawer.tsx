import type { ApiClientAccount, ApiClientKey } from '@zhucun/api';
import { Button, Drawer, Form, Table, Tag, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { Facts } from '../../../components/facts';
import { FormDialog } from '../../../components/form-dialog';
import { LinkButton } from '../../../components/link-button';
import { addDays, instant, today } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import {
  addClientKeys,
  type ClientSettings,
  changeClient,
  renewClientSecret,
  retireClientKey,
  withdrawClientSecret,
} from '../api/queries';
import { readJwks } from '../jwks';
import { ClientFields, JwksField, useScopeWords } from './client-fields';
import { ClientName } from './client-name';
import type { Secret } from './secret-dialog';

/** Days for which two secrets may be good. */
const LONGEST_OVERLAP = 90;
const CHANGED = [['clients']];
const DEEDS = ['change', 'add-key', 'renew-secret', 'withdraw-secret'] as const;
type Deed = (typeof DEEDS)[number];

interface Props {
  client: ApiClientAccount | null;
  onClose: () => void;
  onSecret: (secret: Secret) => void;
}

/** One client with its keys, and everything that is done to it but its end. */
export function ClientDrawer({ client, onClose, onSecret }: Props) {
  return (
    <Drawer open={client !== null} onClose={onClose} size={760} title={client?.name} destroyOnHidden>
      {client && <Content client={client} onSecret={onSecret} />}
    </Drawer>
  );
}

function Content({ client, onSecret }: { client: ApiClientAccount; onSecret: (secret: Secret) => void }) {
  const { t } = useTranslation();
  const words = useScopeWords();
  const [deed, setDeed] = useState<Deed | null>(null);
  const [retiring, setRetiring] = useState<ApiClientKey | null>(null);
  const close = () => setDeed(null);
  return (
    <>
      <Facts
        items={[
          [
            t('identity.clientId'),
            <Typography.Text key="id" code copyable>
              {client.id}
            </Typography.Text>,
          ],
          [t('identity.node'), `${client.nodeName}（${client.nodeCode}）`],
          [
            t('identity.scopes'),
            client.scopes === null ? t('identity.everyScope') : client.scopes.map(words).join('、'),
          ],
          [t('identity.rate'), client.ratePerMinute],
          [t('common.validTo'), client.validTo ?? t('common.openEnded')],
          [t('identity.secretState'), secretState(client, t)],
          [t('identity.credentialsAt'), instant(client.credentialsAt)],
          [t('identity.lastUsed'), client.lastUsedAt ? instant(client.lastUsedAt) : t('identity.neverUsed')],
          ...(client.revokedAt
            ? [
                [t('identity.revoked'), `${instant(client.revokedAt)} ${client.revokedReason}`] as [
                  string,
                  string,
                ],
              ]
            : []),
        ]}
      />
      <p className="inline-actions">
        {DEEDS.filter((what) => may(client, what)).map((what) => (
          <Button key={what} onClick={() => setDeed(what)}>
            {t(`identity.clientDeed.${what}`)}
          </Button>
        ))}
        <LinkButton to="/audit" search={{ actor: client.id } as never}>
          {t('identity.itsDeeds')}
        </LinkButton>
        <LinkButton to="/audit" search={{ subjectKind: 'client', subjectId: client.id } as never}>
          {t('identity.deedsAbout')}
        </LinkButton>
      </p>
      <Keys client={client} onRetire={setRetiring} />
      <FormDialog<ClientSettings, unknown>
        open={deed === 'change'}
        title={t('identity.clientDeed.change')}
        onClose={close}
        initial={{
          name: client.name,
          scopes: client.scopes ?? undefined,
          ratePerMinute: client.ratePerMinute,
          validTo: client.validTo ?? undefined,
        }}
        submit={(fields) =>
          changeClient(client, { ...fields, scopes: fields.scopes?.length ? fields.scopes : undefined })
        }
        invalidates={CHANGED}
      >
        <ClientName />
        <ClientFields />
      </FormDialog>
      <FormDialog<{ jwks: string }, unknown>
        open={deed === 'add-key'}
        title={t('identity.clientDeed.add-key')}
        onClose={close}
        submit={async ({ jwks }) => addClientKeys(client, readJwks(jwks) ?? { keys: [] })}
        invalidates={CHANGED}
      >
        <JwksField required />
      </FormDialog>
      <FormDialog<{ previousEnds?: string }, ApiClientAccount>
        open={deed === 'renew-secret'}
        title={t('identity.clientDeed.renew-secret')}
        onClose={close}
        submit={({ previousEnds }) => renewClientSecret(client, previousEnds)}
        onDone={(made) =>
          onSecret({ title: made.name, rows: [[t('identity.clientSecret'), made.secret ?? '']] })
        }
        invalidates={CHANGED}
      >
        <Form.Item
          name="previousEnds"
          label={t('identity.previousEnds')}
          extra={t('identity.previousEndsHint')}
        >
          <DateField min={addDays(today(), 1)} max={addDays(today(), LONGEST_OVERLAP)} />
        </Form.Item>
      </FormDialog>
      <FormDialog<object, unknown>
        open={deed === 'withdraw-secret'}
        title={t('identity.clientDeed.withdraw-secret')}
        danger
        onClose={close}
        submit={() => withdrawClientSecret(client)}
        invalidates={CHANGED}
      >
        <p>{t('identity.withdrawNote')}</p>
      </FormDialog>
      <FormDialog<{ from: string }, unknown>
        open={retiring !== null}
        title={`${t('identity.retireKey')}：${retiring?.kid ?? ''}`}
        danger
        onClose={() => setRetiring(null)}
        initial={{ from: today() }}
        submit={async ({ from }) => retiring && retireClientKey(client, retiring.kid, from)}
        invalidates={CHANGED}
      >
        <p>{t('identity.retireNote')}</p>
        <Form.Item name="from" label={t('identity.retiredFrom')} rules={[{ required: true }]}>
          <DateField min={today()} max={retiring?.retiredFrom ?? undefined} />
        </Form.Item>
      </FormDialog>
    </>
  );
}

function Keys({ client, onRetire }: { client: ApiClientAccount; onRetire: (key: ApiClientKey) => void }) {
  const { t } = useTranslation();
  if (client.keys.length === 0) {
    return <p className="quiet">{t('identity.noKeys')}</p>;
  }
  return (
    <Table<ApiClientKey>
      size="small"
      pagination={false}
      rowKey={(key) => key.kid}
      dataSource={client.keys}
      columns={[
        {
          title: t('identity.kid'),
          render: (_, key) => (
            <Typography.Text ellipsis={{ tooltip: key.kid }} style={{ maxWidth: 140 }}>
              {key.kid}
            </Typography.Text>
          ),
        },
        { title: t('identity.algorithm'), dataIndex: 'algorithm' },
        {
          title: t('identity.thumbprint'),
          render: (_, key) => (
            <Typography.Text code copyable={{ text: key.thumbprint }} title={key.thumbprint}>
              {key.thumbprint.slice(0, 12)}…
            </Typography.Text>
          ),
        },
        { title: t('identity.addedAt'), className: 'number', render: (_, key) => instant(key.addedAt) },
        {
          title: t('common.state'),
          render: (_, key) =>
            key.retiredFrom ? (
              <Tag>{t(key.good ? 'identity.keyEnds' : 'identity.keyEnded', { day: key.retiredFrom })}</Tag>
            ) : (
              t('identity.keyGood')
            ),
        },
        {
          title: t('common.actions'),
          render: (_, key) =>
            may(client, 'change') &&
            may(key, 'retire') && (
              <Button type="link" size="small" onClick={() => onRetire(key)}>
                {t('identity.retireKey')}
              </Button>
            ),
        },
      ]}
    />
  );
}

function secretState(client: ApiClientAccount, t: TFunction): string {
  if (!client.hasSecret) return t('identity.noSecret');
  return client.previousSecretEnds
    ? t('identity.twoSecrets', { day: client.previousSecretEnds })
    : t('identity.oneSecret');
}
