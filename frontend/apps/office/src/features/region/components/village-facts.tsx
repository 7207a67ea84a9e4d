import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { RegionPicker } from '../../../components/region-picker';
import { today } from '../../../lib/dates';
import { industriesOf, nameNeighbour, neighboursOf, setIndustries } from '../api/queries';

const CHANGED = [['villages']];
const VILLAGE = [12];

interface Props {
  code: string;
  edits: boolean;
}

/** 产业: what the village lives on; units whose trade fits are found by it (B9). */
export function Industries({ code, edits }: Props) {
  const { t } = useTranslation();
  const found = useQuery(industriesOf(code));
  const [editing, setEditing] = useState(false);
  const industries = found.data?.industries ?? [];
  return (
    <>
      <div className="panel-head" style={{ marginTop: 16 }}>
        <h2>{t('region.industries')}</h2>
        {edits && (
          <Button size="small" onClick={() => setEditing(true)}>
            {t('common.edit')}
          </Button>
        )}
      </div>
      {industries.length === 0 ? (
        <p className="quiet">{t('region.noIndustries')}</p>
      ) : (
        industries.map((one) => (
          <Tag key={one} variant="filled" className="tag-neutral">
            {one}
          </Tag>
        ))
      )}
      <FormDialog<{ industries: string[]; source: string }, unknown>
        open={editing}
        title={t('region.industries')}
        onClose={() => setEditing(false)}
        submit={(fields) => setIndustries(code, fields)}
        initial={{ industries }}
        invalidates={CHANGED}
      >
        <Form.Item name="industries" label={t('region.industries')} extra={t('region.industriesHint')}>
          <Select mode="tags" open={false} suffixIcon={null} autoFocus />
        </Form.Item>
        <Form.Item name="source" label={t('region.source')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={200} placeholder={t('region.sourceHint')} />
        </Form.Item>
      </FormDialog>
    </>
  );
}

/** 相邻村: which villages one team may cover beside this one (C4). */
export function Neighbours({ code, edits }: Props) {
  const { t } = useTranslation();
  const found = useQuery(neighboursOf(code));
  const [adding, setAdding] = useState(false);
  const neighbours = found.data ?? [];
  return (
    <>
      <div className="panel-head" style={{ marginTop: 16 }}>
        <h2>{t('region.neighbours')}</h2>
        {edits && (
          <Button size="small" onClick={() => setAdding(true)}>
            {t('common.add')}
          </Button>
        )}
      </div>
      {neighbours.length === 0 && <p className="quiet">{t('region.noNeighbours')}</p>}
      <ul className="plain-list">
        {neighbours.map((one) => (
          <li key={one.id}>
            <span className="grow">
              {one.name} <span className="quiet">{one.source}</span>
            </span>
            <span className="number">{one.validFrom}</span>
          </li>
        ))}
      </ul>
      <FormDialog<{ neighbourCode: string; validFrom: string; source: string }, unknown>
        open={adding}
        title={t('region.nameNeighbour')}
        onClose={() => setAdding(false)}
        submit={(fields) => nameNeighbour(code, fields)}
        initial={{ validFrom: today() }}
        invalidates={CHANGED}
      >
        <Form.Item name="neighbourCode" label={t('region.neighbours')} rules={[{ required: true }]}>
          <RegionPicker levels={VILLAGE} />
        </Form.Item>
        <Form.Item name="validFrom" label={t('common.validFrom')} rules={[{ required: true }]}>
          <DateField />
        </Form.Item>
        <Form.Item name="source" label={t('region.source')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={200} placeholder={t('region.sourceHint')} />
        </Form.Item>
      </FormDialog>
    </>
  );
}
