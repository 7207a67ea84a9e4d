import { download } from '../../../lib/api';

/** Today's list as a workbook; the purpose is kept with the deed. */
export function exportCompliance(body: { region?: string; rule?: string; purpose: string }): Promise<void> {
  return download('/api/v1/compliance/export', '合规清单.xlsx', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}
