import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { BulletinForm } from '@zhucun/api';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { useTableState } from '../../../lib/table-state';
import { bulletinDocument } from '../api/bulletins';
import { BulletinPaper } from '../components/bulletin-paper';

/** The sheet that goes out, alone on its page. */
export function BulletinPrintPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const form = useTableState().search.form as BulletinForm | undefined;
  const text = useQuery(bulletinDocument(id, form));
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={t('bulletin.print')}
          back={{ to: `/bulletins/${id}`, label: t('menu.bulletins') }}
          note={text.data && t(`bulletin.form.${text.data.form}`)}
          actions={
            <Button type="primary" onClick={() => window.print()}>
              {t('bulletin.printNow')}
            </Button>
          }
        />
      </div>
      <QueryView query={text}>{(found) => <BulletinPaper text={found} />}</QueryView>
    </>
  );
}
