import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { CadrePicker, TeamPicker } from '../../../components/pickers';

export interface Receiver {
  receiver: 'cadre' | 'team';
}

/** Who is honoured: a cadre or a team, and one of them only. */
export function ReceiverFields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="receiver" label={t('commendation.receiver')}>
        <Radio.Group
          optionType="button"
          options={[
            { value: 'cadre', label: t('commendation.cadre') },
            { value: 'team', label: t('commendation.team') },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['receiver']}>
        {({ getFieldValue }) =>
          getFieldValue('receiver') === 'team' ? (
            <Form.Item name="teamId" label={t('commendation.team')} rules={[{ required: true }]}>
              <TeamPicker />
            </Form.Item>
          ) : (
            <Form.Item name="cadreId" label={t('commendation.cadre')} rules={[{ required: true }]}>
              <CadrePicker />
            </Form.Item>
          )
        }
      </Form.Item>
    </>
  );
}
