import { useNavigate } from '@tanstack/react-router';
import type { Justification, Posting, Team } from '@zhucun/api';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { RegionPicker } from '../../../components/region-picker';
import { today } from '../../../lib/dates';
import { openHandover } from '../api/handovers';
import { coverVillage, lend, releaseVillage, type Secondment } from '../api/staffing';
import { CHANGED, HANDED_OVER } from '../words';

const VILLAGE = [12];

interface CoverFields {
  villageCode: string;
  from?: string;
  justifications?: Record<string, Justification>;
}

/** One team for several villages (C4): a neighbour of a demonstration village, or with a reason. */
export function CoverDialog({ team, open, onClose }: { team: Team; open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog<CoverFields, unknown>
      open={open}
      title={t('team.cover')}
      onClose={onClose}
      submit={(fields) => coverVillage(team, fields)}
      justifiedIn={team.homeVillage.code}
      perRule
      initial={{ from: today() }}
      invalidates={CHANGED}
    >
      {(form) => (
        <>
          <Form.Item name="villageCode" label={t('team.village')} rules={[{ required: true }]}>
            <RegionPicker levels={VILLAGE} onChange={(code) => form.setFieldValue('villageCode', code)} />
          </Form.Item>
          <Form.Item name="from" label={t('team.coveredFrom')}>
            <DateField />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

export function ReleaseDialog({
  team,
  village,
  onClose,
}: {
  team: Team;
  village: { code: string; name: string } | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ on: string }, unknown>
      open={village !== null}
      title={`${t('team.release')}：${village?.name ?? ''}`}
      onClose={onClose}
      submit={async ({ on }) => village && releaseVillage(team, village.code, on)}
      initial={{ on: today() }}
      invalidates={CHANGED}
    >
      <Form.Item name="on" label={t('team.lastDay')} rules={[{ required: true }]}>
        <DateField />
      </Form.Item>
    </FormDialog>
  );
}

/** Who leaves hands over to somebody of the same village. */
export function OpenHandoverDialog({
  leaver,
  postings,
  onClose,
}: {
  leaver: Posting | null;
  postings: Posting[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const incoming = postings.filter(
    (other) =>
      other.id !== leaver?.id && other.villageCode === leaver?.villageCode && other.endState === null,
  );
  return (
    <FormDialog<{ incomingPostingId: string; startedOn: string }, { id: string }>
      open={leaver !== null}
      title={`${t('team.handover.open')}：${leaver?.cadreName ?? ''}`}
      onClose={onClose}
      submit={async (fields) => openHandover({ ...fields, outgoingPostingId: leaver?.id ?? '' })}
      onDone={({ id }) => void navigate({ to: '/handovers/$id', params: { id } })}
      initial={{ startedOn: today() }}
      invalidates={HANDED_OVER}
    >
      <Form.Item name="incomingPostingId" label={t('team.handover.incoming')} rules={[{ required: true }]}>
        <Select
          options={incoming.map((one) => ({ value: one.id, label: `${one.cadreName}（${one.startedOn}）` }))}
        />
      </Form.Item>
      <Form.Item name="startedOn" label={t('team.handover.startedOn')} rules={[{ required: true }]}>
        <DateField />
      </Form.Item>
    </FormDialog>
  );
}

/** A member is lent out of the village (借调). */
export function LendDialog({ posting, onClose }: { posting: Posting | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog<Secondment, unknown>
      open={posting !== null}
      title={`${t('team.lend')}：${posting?.cadreName ?? ''}`}
      onClose={onClose}
      submit={async (fields) => posting && lend(posting.id, fields)}
      initial={{ from: today() }}
      invalidates={[...CHANGED, ['staffing']]}
    >
      <p className="quiet">{t('team.lendHint')}</p>
      <Form.Item name="lentTo" label={t('team.lentTo')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <div className="form-grid">
        <Form.Item name="from" label={t('team.coveredFrom')} rules={[{ required: true }]}>
          <DateField />
        </Form.Item>
        <Form.Item name="until" label={t('team.lastDay')} extra={t('team.lendOpen')}>
          <DateField />
        </Form.Item>
      </div>
    </FormDialog>
  );
}
