import { useQuery } from '@tanstack/react-query';
import type { CheckedForm, FormCheckInput, FormEntry } from '@zhucun/api';
import { Alert, Button, Checkbox, Form, Input, Modal, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOptions } from '../../../components/options';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { useCommand } from '../../../lib/command';
import { checkForm, forms } from '../api/queries';

const FREQUENCIES = ['ONCE', 'PER_EVENT', 'DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'YEARLY'] as const;
const KINDS = ['TEXT', 'ESSAY', 'NUMBER', 'DATE', 'CHOICE', 'PHOTO', 'VIDEO', 'LOCATION', 'FILE'] as const;
const ROLES = ['CADRE', 'TOWNSHIP', 'SENDING_UNIT', 'STATIONING_OFFICE', 'ORGANIZATION_DEPARTMENT'] as const;

/** 表单目录: who asks, what for, how often and by which document. */
export function Forms() {
  const { t } = useTranslation();
  const list = useQuery(forms());
  return (
    <QueryView query={list}>
      {(rows) => (
        <section className="data-table" aria-label={t('burden.tab.forms')}>
          <Table<FormEntry>
            size="small"
            rowKey={(row) => row.form}
            dataSource={rows}
            pagination={false}
            columns={[
              { title: t('burden.form'), dataIndex: 'title' },
              { title: t('burden.owner'), dataIndex: 'owner' },
              { title: t('burden.purpose'), dataIndex: 'purpose', width: 320 },
              {
                title: t('burden.frequencyLabel'),
                render: (_, row) => t(`burden.frequency.${row.frequency}`),
              },
              {
                title: t('burden.each'),
                align: 'right',
                className: 'number',
                render: (_, row) => row.minutes ?? '—',
              },
              { title: t('burden.basis'), dataIndex: 'basis', width: 320 },
            ]}
          />
        </section>
      )}
    </QueryView>
  );
}

/** 下发前自查: what the rules object to in a form before it is sent out. Nothing is kept. */
export function FormCheckDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<FormCheckInput>();
  const [checked, setChecked] = useState<CheckedForm | null>(null);
  const command = useCommand(checkForm, { form, onDone: setChecked });
  const frequencies = useOptions('burden.frequency', FREQUENCIES);
  const kinds = useOptions('burden.kind', KINDS);
  const roles = useOptions('role', ROLES);
  return (
    <Modal
      open={open}
      width={860}
      title={t('burden.check')}
      okText={t('burden.checkNow')}
      confirmLoading={command.busy}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
      afterClose={() => setChecked(null)}
    >
      <ProblemAlert problem={command.problem} violations={command.violations} />
      {checked && <Verdict checked={checked} />}
      <Form<FormCheckInput>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ role: 'CADRE', frequency: 'MONTHLY', fields: [{ kind: 'TEXT', required: true }] }}
        onFinish={(fields) => void command.run(fields)}
      >
        <div className="form-grid">
          <Form.Item
            name="title"
            label={t('burden.formTitle')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="basis" label={t('burden.basis')}>
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item name="role" label={t('burden.filler')} rules={[{ required: true }]}>
            <Select options={roles} />
          </Form.Item>
          <Form.Item name="frequency" label={t('burden.frequencyLabel')} rules={[{ required: true }]}>
            <Select options={frequencies} />
          </Form.Item>
        </div>
        <Form.List name="fields">
          {(rows, { add, remove }) => (
            <>
              {rows.map(({ key, name }) => (
                <div className="item-row" key={key}>
                  <Form.Item
                    name={[name, 'label']}
                    label={t('burden.field')}
                    rules={[{ required: true, whitespace: true }]}
                  >
                    <Input maxLength={100} />
                  </Form.Item>
                  <Form.Item name={[name, 'kind']} label={t('burden.kindLabel')} rules={[{ required: true }]}>
                    <Select options={kinds} style={{ minWidth: 90 }} />
                  </Form.Item>
                  <Form.Item name={[name, 'purpose']} label={t('burden.purpose')}>
                    <Input maxLength={200} />
                  </Form.Item>
                  <Form.Item name={[name, 'fact']} label={t('burden.fact')}>
                    <Input maxLength={60} />
                  </Form.Item>
                  <Form.Item name={[name, 'required']} valuePropName="checked" initialValue={false}>
                    <Checkbox>{t('burden.required')}</Checkbox>
                  </Form.Item>
                  <Button type="text" onClick={() => remove(name)}>
                    {t('common.remove')}
                  </Button>
                </div>
              ))}
              <Button onClick={() => add({ kind: 'TEXT', required: false })}>{t('common.add')}</Button>
            </>
          )}
        </Form.List>
      </Form>
    </Modal>
  );
}

function Verdict({ checked }: { checked: CheckedForm }) {
  const { t } = useTranslation();
  const notes = [...checked.objections, ...checked.warnings];
  return (
    <Alert
      type={checked.accepted ? (checked.warnings.length > 0 ? 'warning' : 'success') : 'error'}
      title={t(checked.accepted ? 'burden.accepted' : 'burden.objected', { minutes: checked.minutesAMonth })}
      description={
        notes.length > 0 && (
          <ul className="plain-list">
            {notes.map((note) => (
              <li key={`${note.at}${note.text}`}>
                <strong>{note.at}</strong> {note.text}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
