import { useTranslation } from 'react-i18next';
import { useCan } from '../lib/permissions';
import { LinkButton } from './link-button';

/** Takes what a list shows out as a file: the order is written on the page of exports, with this list chosen. */
export function ExportButton({ kind, region }: { kind: string; region?: string }) {
  const { t } = useTranslation();
  const can = useCan();
  if (!can('export:run')) return null;
  return (
    <LinkButton to="/exports" search={{ kind, ...(region && { region }) } as never}>
      {t('export.list')}
    </LinkButton>
  );
}
