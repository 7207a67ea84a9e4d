/** A line of the bank's answer: the line of our file that came back, and why. */
export interface Returned {
  no: number;
  reason: string;
}

/**
 * Reads what a bank sent back: one line each, `2,户名不符`, also with tabs or Chinese commas; a head and empty lines are left out. What cannot
 * be read is told by its line.
 */
export function readReturns(text: string): { returned: Returned[]; wrong: number[] } {
  const returned: Returned[] = [];
  const wrong: number[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((line, index) => {
      const [first = '', ...rest] = line.split(/[,，\t]/);
      if (line.replace(/[,，\t"\s]/g, '') === '') return;
      const no = Number(unquoted(first) || 'none');
      const reason = unquoted(rest.join('，'));
      if (Number.isInteger(no) && no > 0 && reason) returned.push({ no, reason });
      else if (index > 0 || /\d/.test(first)) wrong.push(index + 1);
    });
  return { returned, wrong };
}

function unquoted(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
}
