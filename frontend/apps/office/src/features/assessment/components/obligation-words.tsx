import { Link } from '@tanstack/react-router';
import type { Obligation } from '@zhucun/api';
import { useTranslation } from 'react-i18next';

/** What an obligation comes from: a grade, or a recall that can be opened. */
export function Cause({ of }: { of: Obligation }) {
  const { t } = useTranslation();
  if (of.standing)
    return t('consequence.fromGrade', { year: of.year, standing: t(`consequence.standing.${of.standing}`) });
  return of.recallId ? (
    <Link to="/recalls/$id" params={{ id: of.recallId }}>
      {t('consequence.fromRecall')}
    </Link>
  ) : (
    t('consequence.fromRecall')
  );
}

/** Whose it is: an organization department by its place, or a unit. */
export function Debtor({ of }: { of: Pick<Obligation, 'debtorKind' | 'debtorName'> }) {
  const { t } = useTranslation();
  return of.debtorKind === 'UNIT' ? of.debtorName : t('consequence.office', { name: of.debtorName });
}
