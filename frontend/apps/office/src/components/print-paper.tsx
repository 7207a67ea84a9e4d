import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../lib/api';
import { FormDialog } from './form-dialog';

interface Props {
  /** Last step of its address, e.g. `roster`. */
  paper: string;
  /** What is printed: a region or an item. */
  of: { region?: string; asOf?: string } | { id: string };
  /** What the dialog is called. */
  title: string;
  text?: string;
  link?: boolean;
}

interface Fields {
  format: 'PDF' | 'XLSX';
  purpose: string;
}

/** Prints a paper: what for is asked, and stands on it. */
export function PrintPaper({ paper, of, title, text, link }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type={link ? 'link' : 'default'}
        size={link ? 'small' : undefined}
        onClick={() => setOpen(true)}
      >
        {text ?? t('paper.print')}
      </Button>
      <FormDialog<Fields, void>
        open={open}
        title={title}
        okText={t('paper.print')}
        done={t('paper.done')}
        onClose={() => setOpen(false)}
        initial={{ format: 'PDF' }}
        invalidates={[['papers']]}
        submit={(fields) =>
          download(`/api/v1/papers/${paper}`, title, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ ...of, ...fields }),
          })
        }
      >
        <Form.Item name="format" label={t('paper.format')}>
          <Radio.Group
            options={[
              { value: 'PDF', label: t('paper.pdf') },
              { value: 'XLSX', label: t('paper.xlsx') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="purpose"
          label={t('paper.purpose')}
          extra={t('paper.purposeHint')}
          rules={[{ required: true, whitespace: true, min: 2 }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </FormDialog>
    </>
  );
}
