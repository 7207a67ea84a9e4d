import type { RollMatch, Training } from '@zhucun/api';
import { App, Button, Form, Input, InputNumber, Modal, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { ProblemAlert } from '../../../components/problem-alert';
import { RegionPicker } from '../../../components/region-picker';
import { StatusTag } from '../../../components/status-tag';
import { useCommand } from '../../../lib/command';
import { ownRegion, useMe } from '../../../lib/permissions';
import { enterRoll, matchRoll } from '../api/queries';
import { linesOf, OTHERS } from '../words';

interface Props {
  session: Training;
  open: boolean;
  onClose: () => void;
}

type Line = RollMatch['lines'][number];

/** A list pasted from a sheet: matched by the server, namesakes chosen by the clerk, entered in one act. */
export function PasteDialog({ session, open, onClose }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const [match, setMatch] = useState<RollMatch | null>(null);
  const [chosen, setChosen] = useState<Record<number, string>>({});
  const matching = useCommand((lines: string[]) => matchRoll(session.id, lines), {
    onDone: (found) => {
      setMatch(found);
      setChosen({});
    },
  });
  const entering = useCommand(
    (ids: string[]) => enterRoll(session.id, { attendees: ids.map((cadreId) => ({ cadreId })) }),
    {
      invalidates: [['trainings'], ['policy']],
      onDone: () => {
        message.success(t('common.saved'));
        leave();
      },
    },
  );
  const leave = () => {
    setMatch(null);
    setText('');
    onClose();
  };
  const ids = match ? [...new Set(match.lines.flatMap((line, index) => meant(line, chosen[index])))] : [];
  const lines = linesOf(text);
  return (
    <Modal
      open={open}
      width={760}
      title={t('training.paste')}
      onCancel={leave}
      destroyOnHidden
      mask={{ closable: false }}
      footer={
        match ? (
          <>
            <Button onClick={() => setMatch(null)}>{t('training.pasteAgain')}</Button>
            <Button
              type="primary"
              disabled={ids.length === 0}
              loading={entering.busy}
              onClick={() => void entering.run(ids)}
            >
              {t('training.enter', { count: ids.length })}
            </Button>
          </>
        ) : (
          <Button
            type="primary"
            disabled={lines.length === 0}
            loading={matching.busy}
            onClick={() => void matching.run(lines)}
          >
            {t('training.compare', { count: lines.length })}
          </Button>
        )
      }
    >
      <ProblemAlert
        problem={matching.problem ?? entering.problem}
        violations={[...matching.violations, ...entering.violations]}
      />
      {match ? (
        <Table
          size="small"
          rowKey={(line) => String(match.lines.indexOf(line))}
          dataSource={match.lines}
          pagination={false}
          scroll={{ y: 380 }}
          columns={[
            { title: t('training.line'), dataIndex: 'text' },
            {
              title: t('training.matched'),
              render: (_, line) => <StatusTag words="training.match" value={line.state} />,
            },
            {
              title: t('training.whom'),
              render: (_, line, index) => (
                <Whom
                  line={line}
                  value={chosen[index]}
                  onChange={(id) => setChosen((before) => ({ ...before, [index]: id }))}
                />
              ),
            },
          ]}
        />
      ) : (
        <>
          <p className="quiet">{t('training.pasteHint')}</p>
          <Input.TextArea
            rows={12}
            aria-label={t('training.paste')}
            value={text}
            onChange={(event) => setText(event.target.value)}
            placeholder={t('training.pasteExample')}
          />
        </>
      )}
    </Modal>
  );
}

/** Whom a line means: the one found, or the namesake that was chosen. */
function meant(line: Line, chosen: string | undefined): string[] {
  if (line.state === 'FOUND') return line.candidates.slice(0, 1).map((one) => one.cadreId);
  return line.state === 'AMBIGUOUS' && chosen ? [chosen] : [];
}

function Whom({
  line,
  value,
  onChange,
}: {
  line: Line;
  value: string | undefined;
  onChange: (id: string) => void;
}) {
  const { t } = useTranslation();
  const words = (one: Line['candidates'][number]) =>
    [one.name, one.unitName, one.villageName].filter(Boolean).join(' · ');
  if (line.state !== 'AMBIGUOUS') return <>{line.candidates.slice(0, 1).map(words)}</>;
  return (
    <Select
      size="small"
      style={{ width: '100%' }}
      aria-label={t('training.whom')}
      placeholder={t('training.choose', { count: line.candidates.length })}
      value={value}
      onChange={onChange}
      options={line.candidates.map((one) => ({ value: one.cadreId, label: words(one) }))}
    />
  );
}

interface OtherFields {
  audience: (typeof OTHERS)[number];
  placeCode: string;
  names: string;
  days?: number;
}

/** Persons who are no stationed cadres: several names of one kind and place at once. */
export function OtherDialog({ session, open, onClose }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const kinds = useOptions('training.audience', OTHERS);
  return (
    <FormDialog<OtherFields, unknown>
      open={open}
      title={t('training.addOthers')}
      onClose={onClose}
      submit={({ names, ...one }) =>
        enterRoll(session.id, { others: linesOf(names).map((name) => ({ ...one, name })) })
      }
      initial={{ audience: 'VILLAGE_SECRETARY', placeCode: ownRegion(me) }}
      invalidates={[['trainings']]}
    >
      <p className="quiet">{t('training.othersHint')}</p>
      <Form.Item name="audience" label={t('training.who')} rules={[{ required: true }]}>
        <Select options={kinds} />
      </Form.Item>
      <Form.Item name="placeCode" label={t('training.comesFrom')} rules={[{ required: true }]}>
        <RegionPicker />
      </Form.Item>
      <Form.Item name="names" label={t('training.names')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={6} maxLength={20000} />
      </Form.Item>
      <Form.Item name="days" label={t('training.daysAttended')} extra={t('training.daysHint')}>
        <InputNumber min={1} max={session.days} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}
