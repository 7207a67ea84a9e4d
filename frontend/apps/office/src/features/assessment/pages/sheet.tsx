import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../components/page-header';
import { PrintPaper } from '../../../components/print-paper';
import { QueryView } from '../../../components/query-view';
import { useCan } from '../../../lib/permissions';
import { sheet } from '../api/assessments';
import { ConfirmForm } from '../components/confirm-form';
import { SheetBody } from '../components/sheet-body';
import { SheetPaper } from '../components/sheet-paper';

/** One sheet alone: for whom it is about, and for whoever it was referred to (考核表). */
export function AssessmentSheetPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { id = '' } = useParams({ strict: false });
  const query = useQuery(sheet(id));
  return (
    <QueryView query={query}>
      {(one) => (
        <>
          <PageHeader
            title={`${one.name} · ${one.roundTitle}`}
            back={
              can('assessment:read')
                ? { to: `/assessments/${one.roundId}`, label: one.roundTitle }
                : { to: '/assessment-sheets', label: t('menu.assessmentResults') }
            }
          />
          <SheetBody one={one}>
            {one.may.includes('confirm') && (
              <section className="panel">
                <h2>{t('assessment.confirm')}</h2>
                <ConfirmForm key={one.version} one={one} onDone={() => undefined} />
              </section>
            )}
          </SheetBody>
        </>
      )}
    </QueryView>
  );
}

/** Offices print it as a numbered paper; who is assessed takes the page itself as his copy. */
function Print({ id }: { id: string }) {
  const { t } = useTranslation();
  const can = useCan();
  return can('assessment:read') ? (
    <PrintPaper paper="assessment-sheet" of={{ id }} title={t('paper.kind.ASSESSMENT_SHEET')} />
  ) : (
    <Button onClick={() => window.print()}>{t('assessment.printCopy')}</Button>
  );
}

/** The sheet as it is signed and filed, alone on its page. */
export function AssessmentSheetPrintPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const query = useQuery(sheet(id));
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={t('assessment.print')}
          back={{ to: `/assessment-sheets/${id}`, label: t('assessment.sheet') }}
          actions={query.data?.grade && <Print id={id} />}
        />
      </div>
      <QueryView query={query}>{(one) => <SheetPaper one={one} />}</QueryView>
    </>
  );
}
