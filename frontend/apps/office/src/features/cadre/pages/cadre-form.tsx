import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Cadre, CadreInput, PersonnelCategory, PositionTier } from '@zhucun/api';
import { App, Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { CodeSelect } from '../../../components/code';
import { DateField } from '../../../components/date-field';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { UnitPicker } from '../../../components/pickers';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { RegionPicker } from '../../../components/region-picker';
import { useCommand } from '../../../lib/command';
import { today } from '../../../lib/dates';
import { cadre, saveCadre } from '../api/queries';

const PERSONNEL: readonly PersonnelCategory[] = ['CIVIL_SERVANT', 'INSTITUTION_STAFF', 'ENTERPRISE_STAFF'];
/** Who manages a cadre is a county, a prefecture or a province. */
const MANAGING = [2, 4, 6];
const TIERS: readonly PositionTier[] = ['TOP', 'MIDDLE', 'STAFF'];

type Fields = { [K in keyof CadreInput]?: NonNullable<CadreInput[K]> };

export function NewCadrePage() {
  return <CadreForm before={null} />;
}

export function EditCadrePage() {
  const { id = '' } = useParams({ strict: false });
  const query = useQuery({ ...cadre(id), refetchOnMount: 'always', staleTime: 0 });
  return <QueryView query={query}>{(before) => <CadreForm before={before} />}</QueryView>;
}

function CadreForm({ before }: { before: Cadre | null }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const personnel = useOptions('cadre.personnel', PERSONNEL);
  const tiers = useOptions('cadre.tier', TIERS);
  const command = useCommand((fields: Fields) => saveCadre(before, bodyOf(fields, before)), {
    form,
    invalidates: [['cadres']],
    onDone: (saved) => {
      message.success(t('common.saved'));
      void navigate({ to: '/cadres/$id', params: { id: saved.id }, replace: true });
    },
  });
  const needed = [{ required: true, message: t('common.required') }];
  return (
    <>
      <PageHeader
        title={before ? `${t('common.edit')} ${before.name}` : t('cadre.create')}
        back={{ to: '/cadres', label: t('menu.cadres') }}
      />
      <ProblemAlert problem={command.problem} violations={command.violations} />
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={
          before ? fieldsOf(before) : { sex: '1', nationality: '01', personnelCategory: 'CIVIL_SERVANT' }
        }
        onFinish={(fields) => void command.run(fields)}
        onValuesChange={(changed) => changed.citizenId && suggest(form, changed.citizenId)}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <section className="panel">
          <h2>{t('cadre.person')}</h2>
          <div className="form-grid">
            <Form.Item name="name" label={t('cadre.name')} rules={needed}>
              <Input maxLength={50} autoFocus={!before} />
            </Form.Item>
            <Form.Item
              name="citizenId"
              label={t('cadre.citizenId')}
              extra={before && t('cadre.identityKept', { masked: before.citizenIdMasked })}
              normalize={(value: string) => value.trim().toUpperCase()}
              rules={
                before
                  ? [{ len: 18, message: t('cadre.citizenIdLength') }]
                  : [...needed, { len: 18, message: t('cadre.citizenIdLength') }]
              }
            >
              <Input maxLength={18} autoComplete="off" />
            </Form.Item>
            <Form.Item
              name="phone"
              label={t('cadre.phone')}
              extra={before?.phoneMasked && t('cadre.identityKept', { masked: before.phoneMasked })}
              rules={[{ pattern: /^1\d{10}$/, message: t('cadre.phoneShape') }]}
            >
              <Input maxLength={11} inputMode="tel" autoComplete="off" />
            </Form.Item>
            <Form.Item name="sex" label={t('cadre.sex')} rules={needed}>
              <CodeSelect table="sex" allowClear={false} />
            </Form.Item>
            <Form.Item name="birthDate" label={t('cadre.birthDate')} rules={needed}>
              <DateField max={today()} />
            </Form.Item>
            <Form.Item noStyle dependencies={['citizenId', 'birthDate']}>
              {({ getFieldsValue }) =>
                (before?.birthDateReason || differs(getFieldsValue())) && (
                  <Form.Item name="birthDateReason" label={t('cadre.birthDateReason')} rules={needed}>
                    <Input maxLength={200} placeholder={t('cadre.birthDateReasonHint')} />
                  </Form.Item>
                )
              }
            </Form.Item>
            <Form.Item name="nationality" label={t('cadre.nationality')} rules={needed}>
              <CodeSelect table="nationality" allowClear={false} />
            </Form.Item>
            <Form.Item name="politicalAffiliation" label={t('cadre.politicalAffiliation')} rules={needed}>
              <CodeSelect table="politicalAffiliation" allowClear={false} />
            </Form.Item>
            <Form.Item name="joinPartyDate" label={t('cadre.joinPartyDate')}>
              <DateField max={today()} />
            </Form.Item>
            <Form.Item name="education" label={t('cadre.education')} rules={needed}>
              <CodeSelect table="education" allowClear={false} />
            </Form.Item>
          </div>
        </section>
        <section className="panel">
          <h2>{t('cadre.work')}</h2>
          <div className="form-grid">
            <Form.Item name="unitId" label={t('cadre.unit')} rules={needed}>
              <UnitPicker />
            </Form.Item>
            {!before && (
              <Form.Item name="managingRegionCode" label={t('cadre.managingRegion')}>
                <RegionPicker levels={MANAGING} allowClear />
              </Form.Item>
            )}
            <Form.Item name="personnelCategory" label={t('cadre.personnelLabel')} rules={needed}>
              <Select options={personnel} />
            </Form.Item>
            <Form.Item name="unitPosition" label={t('cadre.unitPosition')}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="unitPositionTier" label={t('cadre.tierLabel')}>
              <Select options={tiers} allowClear />
            </Form.Item>
            <Form.Item name="rankCode" label={t('cadre.rank')}>
              <CodeSelect table="rank" />
            </Form.Item>
            <Form.Item name="gradeCode" label={t('cadre.grade')}>
              <CodeSelect table="grade" />
            </Form.Item>
            <Form.Item name="workStartDate" label={t('cadre.workStartDate')}>
              <DateField max={today()} />
            </Form.Item>
            <Form.Item name="lastPromotionDate" label={t('cadre.lastPromotionDate')}>
              <DateField max={today()} />
            </Form.Item>
            <Form.Item name="grassrootsExperienceMonths" label={t('cadre.grassroots')}>
              <InputNumber min={0} max={600} precision={0} style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name="nominationSource" label={t('cadre.nominationSource')}>
              <Input maxLength={100} />
            </Form.Item>
            <div className="wide checks">
              <Form.Item name="reserveCadre" valuePropName="checked">
                <Checkbox>{t('cadre.reserve')}</Checkbox>
              </Form.Item>
              <Form.Item name="surveyedYoungTalent" valuePropName="checked">
                <Checkbox>{t('cadre.youngTalent')}</Checkbox>
              </Form.Item>
              <Form.Item name="agriRelatedMajor" valuePropName="checked">
                <Checkbox>{t('cadre.agri')}</Checkbox>
              </Form.Item>
            </div>
            <Form.Item name="remarks" label={t('cadre.remarks')} className="wide">
              <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} />
            </Form.Item>
          </div>
        </section>
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={command.busy}>
            {t('common.save')}
          </Button>
          <Button onClick={() => window.history.back()}>{t('common.cancel')}</Button>
        </div>
      </Form>
    </>
  );
}

/** The number says the birth date and the sex: whoever typed it need not type them again. */
function suggest(form: ReturnType<typeof Form.useForm<Fields>>[0], citizenId: string): void {
  const born = /^\d{6}((?:19|20)\d\d)(\d\d)(\d\d)\d\d(\d)[\dX]$/.exec(citizenId);
  if (!born) return;
  const [, year, month, day, parity] = born;
  form.setFieldsValue({ birthDate: `${year}-${month}-${day}`, sex: Number(parity) % 2 === 1 ? '1' : '2' });
}

/** Personnel files know corrected birth dates: then the form asks why. */
function differs({ citizenId, birthDate }: Fields): boolean {
  const written = /^\d{6}(\d{4})(\d\d)(\d\d)/.exec(citizenId ?? '');
  return written !== null && birthDate !== undefined && birthDate !== written.slice(1).join('-');
}

function fieldsOf(before: Cadre): Fields {
  const known = Object.entries(before).filter(([, value]) => value !== null);
  return Object.fromEntries(known) as Fields;
}

/** The server refuses fields it does not know: exactly the input, identity only if it was typed. */
function bodyOf(fields: Fields, before: Cadre | null): CadreInput {
  return {
    name: fields.name ?? '',
    sex: fields.sex ?? '',
    birthDate: fields.birthDate ?? '',
    birthDateReason: fields.birthDateReason,
    nationality: fields.nationality ?? '',
    politicalAffiliation: fields.politicalAffiliation ?? '',
    joinPartyDate: fields.joinPartyDate,
    education: fields.education,
    rankCode: fields.rankCode,
    gradeCode: fields.gradeCode,
    personnelCategory: fields.personnelCategory ?? 'CIVIL_SERVANT',
    unitId: fields.unitId ?? before?.unitId ?? '',
    unitPosition: fields.unitPosition,
    unitPositionTier: fields.unitPositionTier,
    workStartDate: fields.workStartDate,
    lastPromotionDate: fields.lastPromotionDate,
    reserveCadre: fields.reserveCadre ?? false,
    surveyedYoungTalent: fields.surveyedYoungTalent ?? false,
    grassrootsExperienceMonths: fields.grassrootsExperienceMonths,
    agriRelatedMajor: fields.agriRelatedMajor ?? false,
    nominationSource: fields.nominationSource,
    remarks: fields.remarks,
    ...(!before && fields.managingRegionCode && { managingRegionCode: fields.managingRegionCode }),
    ...(fields.citizenId && { citizenId: fields.citizenId }),
    ...(fields.phone && { phone: fields.phone }),
  };
}
