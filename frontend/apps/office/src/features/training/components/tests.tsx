import { useQuery } from '@tanstack/react-query';
import type { StudyMeeting, TestHeld, Training } from '@zhucun/api';
import { Button, Form, Input, InputNumber, Modal, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { CadrePicker } from '../../../components/pickers';
import { QueryView } from '../../../components/query-view';
import { today } from '../../../lib/dates';
import { knowledgeTest, recordTest, testsOfMeeting } from '../api/queries';

/** Tests of a session; scores stand by name and nothing ranks them. */
export function TestsPanel({ tests }: { tests: NonNullable<Training['tests']> }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<string | null>(null);
  if (tests.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('training.tests')}</h2>
      <TestList tests={tests} onShow={setShown} />
      <Modal
        open={shown !== null}
        title={t('training.scores')}
        footer={null}
        onCancel={() => setShown(null)}
        destroyOnHidden
      >
        {shown && <Scores id={shown} />}
      </Modal>
    </section>
  );
}

/** Tests at a study meeting, and the scores of one of them. */
export function MeetingTests({ meeting, onClose }: { meeting: StudyMeeting; onClose: () => void }) {
  const { t } = useTranslation();
  const tests = useQuery(testsOfMeeting(meeting.id));
  const [shown, setShown] = useState<string | null>(null);
  return (
    <Modal
      open
      title={`${t('training.tests')}：${meeting.regionName} ${meeting.heldOn}`}
      footer={null}
      onCancel={onClose}
    >
      <QueryView query={tests}>
        {(held) => (
          <>
            <TestList tests={held} onShow={setShown} />
            {shown && <Scores id={shown} />}
          </>
        )}
      </QueryView>
    </Modal>
  );
}

function TestList({ tests, onShow }: { tests: TestHeld[]; onShow: (id: string) => void }) {
  const { t } = useTranslation();
  return (
    <ul className="plain-list">
      {tests.map((test) => (
        <li key={test.id}>
          <span className="number">{test.heldOn}</span>
          <span className="grow">{test.title}</span>
          <span>{t('training.taken', { count: test.taken })}</span>
          <Button size="small" type="link" onClick={() => onShow(test.id)}>
            {t('training.scores')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Scores({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <QueryView query={useQuery(knowledgeTest(id))}>
      {(test) => (
        <>
          <p>
            {t('training.testFacts', {
              taken: test.taken,
              passed: test.passed,
              mean: test.mean ?? '—',
              full: test.fullScore,
              pass: test.passScore,
            })}
          </p>
          <Table
            size="small"
            rowKey={(row) => row.cadreId}
            dataSource={test.scores}
            pagination={false}
            scroll={{ y: 360 }}
            columns={[
              { title: t('training.name'), dataIndex: 'name' },
              { title: t('training.score'), dataIndex: 'score', align: 'right', className: 'number' },
              {
                title: t('training.result'),
                render: (_, row) => t(row.passed ? 'training.passed' : 'training.failed'),
              },
            ]}
          />
        </>
      )}
    </QueryView>
  );
}

interface Fields {
  title: string;
  heldOn: string;
  fullScore: number;
  passScore: number;
  scores: { cadreId: string; score: number }[];
}

interface Props {
  open: boolean;
  onClose: () => void;
  of: { trainingId?: string; studyMeetingId?: string };
  from: string;
}

const FULL = 100;
const PASS = 60;

/** 登记知识测试 */
export function TestDialog({ open, onClose, of, from }: Props) {
  const { t } = useTranslation();
  return (
    <FormDialog<Fields, unknown>
      open={open}
      wide
      title={t('training.recordTest')}
      okText={t('common.save')}
      onClose={onClose}
      submit={(fields) => recordTest({ ...of, ...fields })}
      initial={{ heldOn: from, fullScore: FULL, passScore: PASS, scores: [{} as Fields['scores'][number]] }}
      invalidates={[['trainings'], ['study-meetings']]}
    >
      <div className="form-grid">
        <Form.Item
          name="title"
          label={t('training.testTitle')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="heldOn" label={t('training.testDay')} rules={[{ required: true }]}>
          <DateField max={today()} />
        </Form.Item>
        <Form.Item name="fullScore" label={t('training.fullScore')} rules={[{ required: true }]}>
          <InputNumber min={1} max={1000} precision={1} step={1} />
        </Form.Item>
        <Form.Item name="passScore" label={t('training.passScore')} rules={[{ required: true }]}>
          <InputNumber min={0.5} max={1000} precision={1} step={1} />
        </Form.Item>
      </div>
      <Form.List name="scores">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div className="item-row" key={key}>
                <Form.Item name={[name, 'cadreId']} label={t('training.name')} rules={[{ required: true }]}>
                  <CadrePicker />
                </Form.Item>
                <Form.Item name={[name, 'score']} label={t('training.score')} rules={[{ required: true }]}>
                  <InputNumber min={0} max={1000} precision={1} step={1} />
                </Form.Item>
                <Button type="text" onClick={() => remove(name)}>
                  {t('common.remove')}
                </Button>
              </div>
            ))}
            <Button onClick={() => add({})}>{t('common.add')}</Button>
          </>
        )}
      </Form.List>
    </FormDialog>
  );
}
