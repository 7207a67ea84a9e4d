/** Yuan with two decimals, whether the amount came as a number or as a decimal string. */
export function yuan(amount: number | string | null | undefined): string | undefined {
  if (amount === null || amount === undefined || amount === '') return undefined;
  return Number(amount).toFixed(2);
}
