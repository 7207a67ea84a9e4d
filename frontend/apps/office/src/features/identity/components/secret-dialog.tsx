import { Alert, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

export interface Secret {
  title: string;
  rows: [label: string, value: string][];
}

/** A secret that is shown this once and never again. */
export function SecretDialog({ secret, onClose }: { secret: Secret | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      open={secret !== null}
      title={secret?.title}
      okText={t('common.close')}
      onOk={onClose}
      onCancel={onClose}
      mask={{ closable: false }}
      cancelButtonProps={{ hidden: true }}
      destroyOnHidden
    >
      <Alert type="warning" showIcon title={t('identity.shownOnce')} />
      {secret?.rows.map(([label, value]) => (
        <p key={label} style={{ marginTop: 8 }}>
          {label}：
          <Typography.Text code copyable>
            {value}
          </Typography.Text>
        </p>
      ))}
    </Modal>
  );
}
