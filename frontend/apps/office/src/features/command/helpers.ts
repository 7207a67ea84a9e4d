/** A target household by its number, and who answers for it. */
export interface Named {
  number: string;
  helperName?: string;
}

/** Two columns as a spreadsheet copies them: household number, name; one household a line. */
export function pasted(text: string): Named[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim().split(/[\t,，;；]|\s+/))
    .filter(([number]) => number)
    .map(([number = '', ...rest]) => ({ number, helperName: rest.find((part) => part !== '') }));
}

/** Pasted households beside those that are there: the same number is written over, the others are added. */
export function merged(rows: (Partial<Named> | undefined)[], more: Named[]): Named[] {
  const all = new Map<string, Named>();
  for (const row of [...rows, ...more]) if (row?.number) all.set(row.number, { ...row, number: row.number });
  return [...all.values()];
}

/** What is new or another than before: the others stay as they are. */
export function changed(before: { number: string; helperName: string | null }[], rows: Named[]): Named[] {
  const known = new Map(before.map(({ number, helperName }) => [number, helperName ?? '']));
  return rows
    .map(({ number, helperName }) => ({
      number: number.trim(),
      helperName: helperName?.trim() || undefined,
    }))
    .filter(({ number, helperName }) => number && known.get(number) !== (helperName ?? ''));
}
