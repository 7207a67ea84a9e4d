import { Link } from '@tanstack/react-router';
import type { EndInput, EndReason, Justification, Posting, PostingRole, Team } from '@zhucun/api';
import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { CadrePicker } from '../../../components/pickers';
import { today } from '../../../lib/dates';
import { useCan } from '../../../lib/permissions';
import { addPosting, arrive, decideEnd, dissolve, endPosting } from '../api/queries';
import { CHANGED, END_FACTS, END_REASONS, type EndFact, RECALL_GROUNDS, ROLES } from '../words';

interface AddFields {
  cadreId: string;
  villageCode?: string;
  roles: PostingRole[];
  startedOn: string;
  plannedEndOn?: string;
  fullTimeReleased: boolean;
  predecessorId?: string;
  justifications?: Record<string, Justification>;
}

export function AddPostingDialog({
  team,
  postings,
  open,
  onClose,
}: {
  team: Team;
  postings: Posting[];
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const roles = useOptions('postingRole', ROLES);
  const villages = [team.homeVillage, ...team.covered]
    .filter(({ code }, index, all) => all.findIndex((other) => other.code === code) === index)
    .map(({ code, name }) => ({ value: code, label: name }));
  return (
    <FormDialog<AddFields, Posting>
      open={open}
      title={t('team.addPosting')}
      onClose={onClose}
      submit={(fields) => addPosting({ ...fields, teamId: team.id })}
      justifiedIn={team.homeVillage.code}
      perRule
      initial={{
        roles: ['MEMBER'],
        startedOn: today(),
        fullTimeReleased: true,
        villageCode: team.homeVillage.code,
      }}
      invalidates={CHANGED}
    >
      <Form.Item name="cadreId" label={t('team.cadre')} rules={[{ required: true }]}>
        <CadrePicker />
      </Form.Item>
      <Form.Item name="roles" label={t('team.role')} rules={[{ required: true }]}>
        <Checkbox.Group options={roles} />
      </Form.Item>
      {villages.length > 1 && (
        <Form.Item name="villageCode" label={t('team.village')}>
          <Select options={villages} />
        </Form.Item>
      )}
      <div className="form-grid">
        <Form.Item name="startedOn" label={t('team.startedOn')} rules={[{ required: true }]}>
          <DateField />
        </Form.Item>
        <Form.Item name="plannedEndOn" label={t('team.plannedEndOn')} extra={t('team.plannedEndHint')}>
          <DateField />
        </Form.Item>
      </div>
      <Form.Item name="predecessorId" label={t('team.predecessor')}>
        <Select
          allowClear
          options={postings
            .filter((posting) => posting.endedOn)
            .map((posting) => ({
              value: posting.id,
              label: `${posting.cadreName}（${posting.startedOn} – ${posting.endedOn}）`,
            }))}
        />
      </Form.Item>
      <Form.Item name="fullTimeReleased" valuePropName="checked">
        <Checkbox>{t('team.fullTimeReleased')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

export type PostingDeed = 'arrive' | 'end' | 'approve-end';
interface DeedProps {
  posting: Posting | null;
  onClose: () => void;
}

export function ArrivalDialog({ posting, onClose }: DeedProps) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ on: string }, unknown>
      open={posting !== null}
      title={`${t('team.arrive')}：${posting?.cadreName ?? ''}`}
      onClose={onClose}
      submit={async ({ on }) => posting && arrive(posting, on)}
      initial={{ on: today() }}
      invalidates={CHANGED}
    >
      <Form.Item name="on" label={t('team.arrivedOn')} rules={[{ required: true }]}>
        <DateField max={today()} />
      </Form.Item>
    </FormDialog>
  );
}

export function EndDialog({ posting, onClose }: DeedProps) {
  const { t } = useTranslation();
  const reasons = useOptions('team.endReason', END_REASONS);
  return (
    <FormDialog<EndInput, unknown>
      open={posting !== null}
      title={`${t('team.endPosting')}：${posting?.cadreName ?? ''}`}
      danger
      okText={t('team.endPosting')}
      onClose={onClose}
      submit={async (fields) => posting && endPosting(posting, fields)}
      justifiedIn={posting?.villageCode}
      perRule
      initial={{ on: today() }}
      invalidates={CHANGED}
    >
      {(form) => (
        <>
          <p className="quiet">{posting && t('team.plannedUntil', { date: posting.plannedEndOn })}</p>
          <Form.Item name="on" label={t('team.endedOn')} rules={[{ required: true }]}>
            <DateField />
          </Form.Item>
          <Form.Item
            name="reason"
            label={t('common.reason')}
            rules={[{ required: true }]}
            extra={t('team.unitNeedsHint')}
          >
            <Select options={reasons} />
          </Form.Item>
          <Form.Item noStyle dependencies={['reason']}>
            {() => <EndFacts reason={form.getFieldValue('reason')} />}
          </Form.Item>
          <Form.Item name="note" label={t('common.note')}>
            <Input.TextArea maxLength={500} rows={2} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

/** Each reason asks for its own facts (D5). */
function EndFacts({ reason }: { reason: EndReason | undefined }) {
  const { t } = useTranslation();
  const grounds = useOptions('team.recallGround', RECALL_GROUNDS);
  const field = (fact: EndFact) => {
    if (fact === 'ground') return <Select options={grounds} />;
    if (fact === 'factOn' || fact === 'successorDueOn') return <DateField />;
    return <Input maxLength={200} />;
  };
  const can = useCan();
  return (
    <>
      {reason === 'RECALL' && (
        <p className="quiet">
          {t('team.recallWay')} {can('recall:propose') && <Link to="/recalls">{t('team.toRecalls')}</Link>}
        </p>
      )}
      {(reason ? (END_FACTS[reason] ?? []) : []).map((fact) => (
        <Form.Item
          key={fact}
          name={['facts', fact]}
          label={t(fact === 'factOn' ? `team.fact.factOn.${reason}` : `team.fact.${fact}`)}
          extra={reason === 'ILLNESS' ? t('team.fact.noDiagnosis') : undefined}
          rules={[{ required: true }]}
        >
          {field(fact)}
        </Form.Item>
      ))}
    </>
  );
}

export function EndApprovalDialog({ posting, onClose }: DeedProps) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ approve: boolean; note?: string }, unknown>
      open={posting !== null}
      title={`${t('team.approveEnd')}：${posting?.cadreName ?? ''}`}
      onClose={onClose}
      submit={async (fields) => posting && decideEnd(posting, fields)}
      invalidates={CHANGED}
    >
      <p>
        {posting?.endReason &&
          t('team.requestedBecause', { reason: t(`team.endReason.${posting.endReason}`) })}
      </p>
      <Form.Item name="approve" label={t('team.decision')} rules={[{ required: true }]}>
        <Radio.Group
          options={[
            { value: true, label: t('team.agree') },
            { value: false, label: t('team.refuse') },
          ]}
        />
      </Form.Item>
      <Form.Item name="note" label={t('common.note')}>
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
    </FormDialog>
  );
}

export function DissolutionDialog({
  team,
  open,
  onClose,
}: {
  team: Team;
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ on: string; reason: string }, Team>
      open={open}
      title={`${t('team.dissolve')}：${team.name}`}
      danger
      okText={t('team.dissolve')}
      onClose={onClose}
      submit={(fields) => dissolve(team, fields)}
      initial={{ on: today() }}
      invalidates={CHANGED}
    >
      <Form.Item name="on" label={t('common.date')} rules={[{ required: true }]}>
        <DateField />
      </Form.Item>
      <Form.Item name="reason" label={t('common.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
    </FormDialog>
  );
}
