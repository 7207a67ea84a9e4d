import type { QueryKey } from '@tanstack/react-query';
import type { PackParametersInput, PolicyPack } from '@zhucun/api';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { setParameters } from '../api/queries';
import { parseValue } from '../heat';
import { useParameterWords } from '../parameter';

const STRENGTHS = ['BLOCK', 'JUSTIFY', 'PREFER'] as const;

interface Line {
  key: string;
  value: string;
  enforcement: (typeof STRENGTHS)[number];
  clause?: string;
  localReason?: string;
}

interface Props {
  pack: PolicyPack;
  open: boolean;
  onClose: () => void;
  invalidates: QueryKey[];
}

/** All parameters of a draft. What loosens a rule of the level above is refused on its line, with the clause. */
export function ParameterEditor({ pack, open, onClose, invalidates }: Props) {
  const { t } = useTranslation();
  const words = useParameterWords();
  const strengths = useOptions('policy.enforcementOf', STRENGTHS);
  const initial: Line[] = pack.parameters.map((one) => ({
    key: one.key,
    value: typeof one.value === 'string' ? one.value : JSON.stringify(one.value),
    enforcement: one.enforcement,
    clause: one.clause ?? undefined,
    localReason: one.localReason ?? undefined,
  }));
  return (
    <FormDialog<{ parameters: Line[] }, PolicyPack>
      open={open}
      wide
      title={t('policy.edit')}
      okText={t('common.save')}
      onClose={onClose}
      submit={({ parameters }) =>
        setParameters(pack, {
          parameters: parameters.map((line) => ({ ...line, value: parseValue(line.value) })),
        } as PackParametersInput)
      }
      initial={{ parameters: initial }}
      invalidates={invalidates}
    >
      <Form.List name="parameters">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="form-grid panel">
                <Form.Item name={[name, 'key']} label={t('policy.key')} rules={[{ required: true }]}>
                  <Select showSearch={{ optionFilterProp: 'label' }} options={words.keys} />
                </Form.Item>
                <Form.Item
                  name={[name, 'value']}
                  label={t('policy.value')}
                  tooltip={t('policy.valueHint')}
                  rules={[{ required: true }]}
                >
                  <Input maxLength={200} />
                </Form.Item>
                <Form.Item
                  name={[name, 'enforcement']}
                  label={t('policy.enforcement')}
                  rules={[{ required: true }]}
                >
                  <Select options={strengths} />
                </Form.Item>
                <Form.Item name={[name, 'clause']} label={t('policy.clause')}>
                  <Input maxLength={300} />
                </Form.Item>
                <Form.Item name={[name, 'localReason']} label={t('policy.localReason')}>
                  <Input maxLength={500} />
                </Form.Item>
                <Button type="link" danger onClick={() => remove(name)}>
                  {t('policy.remove')}
                </Button>
              </div>
            ))}
            <Button onClick={() => add({ enforcement: 'BLOCK' })}>{t('policy.addParameter')}</Button>
          </>
        )}
      </Form.List>
    </FormDialog>
  );
}
