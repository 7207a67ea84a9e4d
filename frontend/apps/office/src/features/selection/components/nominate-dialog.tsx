import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { CadrePicker } from '../../../components/pickers';
import { criteria, nominate } from '../api/queries';
import { CHANGED, SEATS, SOURCES } from '../words';
import { Criteria } from './criteria';
import { ReasonFields, type ReasonValues, reasonsOf } from './reason-fields';

interface Fields extends ReasonValues {
  cadreId: string;
  needId?: string;
  seat: 'LEAD' | 'MEMBER';
  source: (typeof SOURCES)[number];
  backbone?: boolean;
  politics: string;
  ability: string;
  devotion: string;
}

interface Props {
  open: boolean;
  onClose: () => void;
  batchId: string;
  region: string;
  needs: { id: string; villageName: string }[];
}

/** A unit names a candidate: what the rules say of him is there before it is sent. */
export function NominateDialog({ open, onClose, batchId, region, needs }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<{ cadre?: string; need?: string; seat: 'LEAD' | 'MEMBER' }>({
    seat: 'MEMBER',
  });
  const judged = useQuery(criteria(batchId, chosen.cadre, chosen.seat, chosen.need));
  const results = judged.data ?? [];
  const seats = useOptions('selection.seat', SEATS);
  const sources = useOptions('selection.source', SOURCES);
  const needed = [{ required: true, whitespace: true, message: t('common.required') }];
  return (
    <FormDialog<Fields, unknown>
      open={open}
      onClose={onClose}
      title={t('selection.nominate')}
      wide
      invalidates={CHANGED}
      initial={{ seat: 'MEMBER', source: 'UNIT_RECOMMENDED' }}
      justifiedIn={region}
      perRule
      submit={({ reason, approverAccountId, justifications, politics, ability, devotion, ...rest }) =>
        nominate({
          ...rest,
          batchId,
          backbone: Boolean(rest.backbone),
          politics: { met: true, words: politics },
          ability: { met: true, words: ability },
          devotion: { met: true, words: devotion },
          justifications: reasonsOf(results, { reason, approverAccountId, justifications }),
        })
      }
    >
      {(form) => (
        <>
          <div className="form-grid">
            <Form.Item name="cadreId" label={t('selection.candidate')} rules={needed}>
              <CadrePicker
                onChange={(cadre) => {
                  form.setFieldValue('cadreId', cadre);
                  setChosen({ ...chosen, cadre });
                }}
              />
            </Form.Item>
            <Form.Item name="seat" label={t('selection.seatLabel')} rules={needed}>
              <Select options={seats} onChange={(seat) => setChosen({ ...chosen, seat })} />
            </Form.Item>
            <Form.Item name="needId" label={t('selection.meantFor')}>
              <Select
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                options={needs.map((need) => ({ value: need.id, label: need.villageName }))}
                onChange={(need) => setChosen({ ...chosen, need })}
              />
            </Form.Item>
            <Form.Item name="source" label={t('selection.sourceLabel')} rules={needed}>
              <Select options={sources} />
            </Form.Item>
          </div>
          <Form.Item name="politics" label={t('selection.judgement.politics')} rules={needed}>
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item name="ability" label={t('selection.judgement.ability')} rules={needed}>
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item name="devotion" label={t('selection.judgement.devotion')} rules={needed}>
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item name="backbone" valuePropName="checked">
            <Checkbox>{t('selection.backbone')}</Checkbox>
          </Form.Item>
          <Criteria results={results} />
          <ReasonFields results={results} region={region} />
        </>
      )}
    </FormDialog>
  );
}
