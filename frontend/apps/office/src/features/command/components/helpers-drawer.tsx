import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { HouseholdHelper } from '@zhucun/api';
import { App, Button, Drawer, Form, Input, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { useCommand } from '../../../lib/command';
import { today } from '../../../lib/dates';
import { useCan } from '../../../lib/permissions';
import { householdHelpers, nameHelpers } from '../api/queries';
import { changed, merged, type Named, pasted } from '../helpers';

interface Village {
  code: string;
  name: string;
}

/** 到户责任人 of one village: household by household, by number alone. */
export function HelpersDrawer({
  village,
  asOf,
  onClose,
}: {
  village: Village | null;
  asOf: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Drawer
      open={village !== null}
      onClose={onClose}
      size={620}
      title={`${t('command.helpers')}：${village?.name ?? ''}`}
      destroyOnHidden
    >
      {village && <Content village={village} asOf={asOf} />}
    </Drawer>
  );
}

function Content({ village, asOf }: { village: Village; asOf: string | undefined }) {
  const { t } = useTranslation();
  const can = useCan();
  const list = useQuery(householdHelpers(village.code, asOf));
  const [editing, setEditing] = useState(false);
  return (
    <QueryView query={list}>
      {(households) =>
        editing ? (
          <HelpersForm village={village} households={households} onClose={() => setEditing(false)} />
        ) : (
          <>
            {can('command:edit') && (
              <p>
                <Button type="primary" onClick={() => setEditing(true)} autoFocus>
                  {t('command.nameHelpers')}
                </Button>
              </p>
            )}
            <Table<HouseholdHelper>
              size="small"
              rowKey={(row) => row.number}
              dataSource={households}
              pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
              locale={{ emptyText: t('command.noHouseholds') }}
              columns={[
                { title: t('command.householdNumber'), dataIndex: 'number', className: 'number' },
                {
                  title: t('command.helper'),
                  render: (_, row) => row.helperName ?? <span className="quiet">{t('command.nobody')}</span>,
                },
                { title: t('command.from'), dataIndex: 'validFrom', className: 'number' },
              ]}
            />
          </>
        )
      }
    </QueryView>
  );
}

interface Fields {
  from: string;
  households: (Partial<Named> | undefined)[];
}

/** Numbers and names by keyboard, or two columns pasted out of a spreadsheet; only what changed is sent. */
function HelpersForm({
  village,
  households,
  onClose,
}: {
  village: Village;
  households: HouseholdHelper[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const command = useCommand(
    async ({ from, households: rows }: Fields) => {
      const named = changed(households, merged(rows ?? [], []));
      if (named.length > 0) await nameHelpers({ villageCode: village.code, from, households: named });
      return named.length;
    },
    {
      form,
      invalidates: [['command']],
      onDone: (count) => {
        message.success(t('command.helpersSaved', { count }));
        onClose();
      },
    },
  );
  const focus = (path: (string | number)[]) =>
    setTimeout(() => (form.getFieldInstance(path) as { focus?: () => void } | undefined)?.focus?.());
  const paste = (event: React.ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    form.setFieldValue('households', merged(form.getFieldValue('households') ?? [], pasted(text)));
  };
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      initialValues={{
        from: today(),
        households: households.length
          ? households.map(({ number, helperName }) => ({ number, helperName: helperName ?? undefined }))
          : [{}],
      }}
      onFinish={(fields) => void command.run(fields)}
      onPaste={paste}
    >
      <ProblemAlert problem={command.problem} violations={command.violations} />
      <p className="quiet">{t('command.helpersHint')}</p>
      <Form.Item name="from" label={t('command.from')} rules={[{ required: true }]} style={{ maxWidth: 200 }}>
        <DateField />
      </Form.Item>
      <Form.List name="households">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="form-line">
                <Form.Item
                  name={[name, 'number']}
                  rules={[
                    {
                      pattern: /^[0-9A-Za-z-]{1,20}$/,
                      message: t('command.householdNumberForm'),
                    },
                  ]}
                >
                  <Input
                    aria-label={t('command.householdNumber')}
                    placeholder={t('command.householdNumber')}
                    maxLength={20}
                    style={{ width: 160 }}
                  />
                </Form.Item>
                <Form.Item name={[name, 'helperName']}>
                  <Input
                    aria-label={t('command.helper')}
                    placeholder={t('command.nobody')}
                    maxLength={50}
                    style={{ width: 200 }}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter') return;
                      event.preventDefault();
                      // Enter goes down the column, in the last name it begins the next household
                      const last = name === rows.length - 1;
                      if (last) add({});
                      focus(['households', name + 1, last ? 'number' : 'helperName']);
                    }}
                  />
                </Form.Item>
                {name >= households.length && (
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={t('common.remove')}
                    onClick={() => remove(name)}
                  />
                )}
              </div>
            ))}
            <Button size="small" icon={<PlusOutlined />} onClick={() => add({})}>
              {t('command.addHousehold')}
            </Button>
          </>
        )}
      </Form.List>
      <div className="form-actions" style={{ marginTop: 16 }}>
        <Button type="primary" htmlType="submit" loading={command.busy}>
          {t('common.save')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
}
