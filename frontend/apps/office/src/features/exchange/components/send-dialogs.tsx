import type { Bundle, Peer } from '@zhucun/api';
import { Button, Form, Input, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog';
import { beginAgain, PEERS, takeReceipt } from '../api/offline';

interface Props {
  peer: Peer;
  open: boolean;
  onClose: () => void;
}

/** 登记回执: the text that the receiver gave, out of its file or pasted. */
export function ReceiptDialog({ peer, open, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ receipt: string }, Bundle>
      open={open}
      title={t('offline.takeReceipt')}
      wide
      onClose={onClose}
      submit={({ receipt }) => takeReceipt(peer, receipt)}
      done={t('offline.receiptTaken')}
      invalidates={[PEERS]}
    >
      {(form) => (
        <>
          <p>{t('offline.receiptNote')}</p>
          <Upload
            accept=".receipt,.txt"
            showUploadList={false}
            beforeUpload={(file) => {
              void file.text().then((text) => form.setFieldValue('receipt', text));
              return false;
            }}
          >
            <Button>{t('offline.receiptFile')}</Button>
          </Upload>
          <Form.Item
            name="receipt"
            label={t('offline.receiptText')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input.TextArea className="number" rows={12} maxLength={20_000} spellCheck={false} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

/** 重新开始: the next bundle is the whole, as the first of another chain. */
export function BeginAgainDialog({ peer, open, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ reason: string }, unknown>
      open={open}
      title={`${t('offline.beginAgain')}：${peer.name}`}
      danger
      onClose={onClose}
      submit={({ reason }) => beginAgain(peer, reason)}
      invalidates={[PEERS]}
    >
      <p>{t('offline.beginAgainNote')}</p>
      <Form.Item name="reason" label={t('common.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea autoFocus maxLength={200} rows={2} />
      </Form.Item>
    </FormDialog>
  );
}
