import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { Calendar, CalendarInput } from '@zhucun/api';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { enterCalendar } from '../api/calendars';

interface Props {
  open: boolean;
  year: number;
  region: string;
  /** The year as it stands, nothing where it has no data. */
  calendar: Calendar | undefined;
  onClose: () => void;
}

/** A new version of a place's own days: the one before stays on record. */
export function EditionDialog({ open, year, region, calendar, onClose }: Props) {
  const { t } = useTranslation();
  const kinds = useOptions('register.dayKind', ['HOLIDAY', 'MAKEUP_WORKDAY']);
  const own = calendar?.editions.find((edition) => edition.regionCode === region);
  const days = { min: `${year}-01-01`, max: `${year}-12-31` };
  return (
    <FormDialog<Pick<CalendarInput, 'document' | 'reason' | 'whole' | 'days'>, unknown>
      wide
      open={open}
      title={`${year} · ${calendar ? t('calendar.edit') : t('calendar.editWhole')}`}
      onClose={onClose}
      submit={(fields) => enterCalendar(year, { ...fields, regionCode: region, after: calendar?.own ?? 0 })}
      done={t('calendar.entered')}
      initial={{ document: own?.document, whole: own?.whole ?? !calendar, days: own?.days ?? [] }}
      invalidates={[['calendars'], ['attendance']]}
    >
      <p>{t('calendar.local')}</p>
      <Form.Item
        name="document"
        label={t('calendar.document')}
        extra={t('calendar.documentHint')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="whole" valuePropName="checked" extra={t('calendar.wholeHint')}>
        <Checkbox>{t('calendar.whole')}</Checkbox>
      </Form.Item>
      <Form.List name="days">
        {(fields, { add, remove }) => (
          <fieldset className="edition-days">
            <legend>{t('calendar.days')}</legend>
            {fields.map(({ key, name }) => (
              <div key={key} className="edition-day">
                <Form.Item name={[name, 'date']} label={t('calendar.date')} rules={[{ required: true }]}>
                  <DateField {...days} />
                </Form.Item>
                <Form.Item name={[name, 'kind']} label={t('calendar.kind')} rules={[{ required: true }]}>
                  <Select options={kinds} />
                </Form.Item>
                <Form.Item
                  name={[name, 'name']}
                  label={t('calendar.name')}
                  rules={[{ required: true, whitespace: true }]}
                >
                  <Input maxLength={20} />
                </Form.Item>
                <Form.Item
                  name={[name, 'nameEn']}
                  label={t('calendar.nameEn')}
                  rules={[{ required: true, whitespace: true }]}
                >
                  <Input maxLength={60} />
                </Form.Item>
                <Button
                  aria-label={t('calendar.remove')}
                  icon={<DeleteOutlined />}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({ kind: 'HOLIDAY' })}>
              {t('calendar.add')}
            </Button>
          </fieldset>
        )}
      </Form.List>
      <Form.Item name="reason" label={t('calendar.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
