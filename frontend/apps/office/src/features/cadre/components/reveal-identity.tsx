import type { Cadre } from '@zhucun/api';
import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts';
import { FormDialog } from '../../../components/form-dialog';
import { may, useCan } from '../../../lib/permissions';
import { reveal } from '../api/queries';

const SHOWN_MS = 60_000;

/** Identity masked as it comes; the clear one only after a purpose is given, for one minute, on this page only. */
export function Identity({
  cadre,
}: {
  cadre: Pick<Cadre, 'id' | 'citizenIdMasked' | 'phoneMasked' | 'may'>;
}) {
  const { t } = useTranslation();
  const can = useCan();
  const [asking, setAsking] = useState(false);
  const [clear, setClear] = useState<{ citizenId: string; phone: string | null } | null>(null);

  useEffect(() => {
    if (!clear) return;
    const timer = setTimeout(() => setClear(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [clear]);

  return (
    <>
      <Facts
        items={[
          [
            t('cadre.citizenId'),
            <span key="id" className="number">
              {clear?.citizenId ?? cadre.citizenIdMasked}
            </span>,
          ],
          [
            t('cadre.phone'),
            <span key="phone" className="number">
              {clear ? (clear.phone ?? '—') : (cadre.phoneMasked ?? '—')}
            </span>,
          ],
        ]}
      />
      {clear ? (
        <p className="spaced">
          <Button size="small" onClick={() => setClear(null)}>
            {t('cadre.hideIdentity')}
          </Button>{' '}
          <span className="quiet">{t('cadre.revealedNote')}</span>
        </p>
      ) : (
        can('cadre:reveal') &&
        (may(cadre, 'reveal') || !cadre.may) && (
          <Button size="small" className="spaced" onClick={() => setAsking(true)}>
            {t('cadre.reveal')}
          </Button>
        )
      )}
      <FormDialog<{ purpose: string }, { citizenId: string; phone: string | null }>
        open={asking}
        title={t('cadre.reveal')}
        onClose={() => setAsking(false)}
        submit={({ purpose }) => reveal(cadre.id, purpose)}
        onDone={setClear}
        done={t('cadre.revealed')}
      >
        <p>{t('cadre.revealNote')}</p>
        <Form.Item
          name="purpose"
          label={t('cadre.purpose')}
          rules={[{ required: true, whitespace: true, min: 4 }]}
        >
          <Input autoFocus maxLength={200} placeholder={t('cadre.purposeHint')} />
        </Form.Item>
      </FormDialog>
    </>
  );
}
