import { useQuery } from '@tanstack/react-query';
import type { AssessmentPart } from '@zhucun/api';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../components/query-view';
import { may } from '../../../lib/permissions';
import { sheet } from '../api/assessments';
import { ConfirmForm } from './confirm-form';
import { ProposeForm } from './propose-form';
import { SheetBody } from './sheet-body';
import { SheetDialog } from './sheet-dialogs';

interface Props {
  id: string;
  parts: AssessmentPart[];
  opinion: string;
  onClose: () => void;
  /** Scored, or confirmed: the next that waits for the same is opened. */
  onNext: (step: 'propose' | 'confirm', opinion?: string) => void;
}

/** One sheet beside the table, so that the clerk sees how far he is. */
export function SheetDrawer({ id, parts, opinion, onClose, onNext }: Props) {
  const { t } = useTranslation();
  const query = useQuery(sheet(id));
  const [returning, setReturning] = useState(false);
  const one = query.data;
  return (
    <Drawer
      open
      size={640}
      mask={false}
      title={one ? [one.name, one.villageName].filter(Boolean).join(' · ') : t('assessment.sheet')}
      onClose={onClose}
    >
      <QueryView query={query}>
        {(found) => (
          <SheetBody one={found}>
            {may(found, 'confirm') ? (
              <section className="panel">
                <h2>{t('assessment.confirm')}</h2>
                <ConfirmForm
                  key={`${found.id} ${found.version}`}
                  one={found}
                  onDone={() => onNext('confirm')}
                  onReturn={() => setReturning(true)}
                />
              </section>
            ) : (
              may(found, 'propose') && (
                <section className="panel">
                  <h2>{t('assessment.propose')}</h2>
                  <ProposeForm
                    key={`${found.id} ${found.version}`}
                    one={found}
                    parts={parts}
                    opinion={opinion}
                    onDone={(said) => onNext('propose', said)}
                  />
                </section>
              )
            )}
          </SheetBody>
        )}
      </QueryView>
      {returning && one && <SheetDialog deed="return" one={one} onClose={() => setReturning(false)} />}
    </Drawer>
  );
}
