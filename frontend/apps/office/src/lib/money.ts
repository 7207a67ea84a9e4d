/** Yuan with two decimals, from the decimal text that money travels as. */
export function yuan(amount: string | null | undefined): string | undefined {
  if (amount === null || amount === undefined || amount === '') return undefined;
  return Number(amount).toFixed(2);
}
