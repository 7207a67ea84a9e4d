import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../components/page-header';
import { PrintPaper } from '../../../components/print-paper';
import { QueryView } from '../../../components/query-view';
import { may, useCan } from '../../../lib/permissions';
import { honor } from '../api/merit';

/** The certificate of an honour that stands, alone on its page. */
export function CertificatePage() {
  const { t } = useTranslation();
  const can = useCan();
  const { id = '' } = useParams({ strict: false });
  const found = useQuery(honor(id));
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={t('honor.certificate')}
          back={{ to: '/commendations', label: t('menu.commendations') }}
          actions={
            may(found.data, 'print') &&
            can('paper:issue') && (
              <PrintPaper paper="honor-certificate" of={{ id }} title={t('paper.kind.CERTIFICATE')} />
            )
          }
        />
      </div>
      <QueryView query={found}>
        {(one) =>
          may(one, 'print') ? (
            <article className="paper certificate">
              <h1>{t('honor.certificateTitle')}</h1>
              <p className="certificate-whom">
                {t(one.teamId ? 'honor.certificateTeam' : 'honor.certificatePerson', {
                  name: one.subjectName,
                })}
              </p>
              <p className="certificate-words">{t('honor.certificateWords', { title: one.title })}</p>
              <p className="certificate-sign">
                {one.grantedBy}
                <br />
                {t('honor.certificateDay', {
                  year: one.grantedOn.slice(0, 4),
                  month: Number(one.grantedOn.slice(5, 7)),
                  day: Number(one.grantedOn.slice(8)),
                })}
              </p>
              <p className="quiet">{t('honor.certificateBasis', { document: one.documentNumber })}</p>
            </article>
          ) : (
            <p>{t('honor.notStanding')}</p>
          )
        }
      </QueryView>
    </>
  );
}
