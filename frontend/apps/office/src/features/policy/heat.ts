/** How warm a cell is: nobody fails 0, up to a tenth 1, a quarter 2, a half 3, more 4. Exceptions that were agreed are not warm. */
export function warmth(cell: { population: number; failing: number }): 0 | 1 | 2 | 3 | 4 {
  if (cell.failing === 0 || cell.population === 0) return 0;
  const share = cell.failing / cell.population;
  if (share <= 0.1) return 1;
  if (share <= 0.25) return 2;
  return share <= 0.5 ? 3 : 4;
}

/** What somebody typed as a value: json, or a plain word. */
export function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
