/**
 * How documents print figures, as the server does (backend: Printed): from ten thousand in 万, from a hundred million in 亿, with one
 * decimal, rounded half up. Whole numbers only, so that nothing is lost to binary fractions.
 */
export type PrintUnit = 'PERSON' | 'PERSON_TIME' | 'TEAM' | 'SESSION' | 'ITEM' | 'TASK' | 'PLACE';

const WORDS: Record<PrintUnit, string> = {
  PERSON: '名',
  PERSON_TIME: '人次',
  TEAM: '支',
  SESSION: '期',
  ITEM: '件',
  TASK: '项',
  PLACE: '个',
};
const WAN = 10_000;
const YI = 100_000_000;

/** Numerator by denominator with so many decimals, half up, both not negative. */
function divided(numerator: number, denominator: number, decimals: number): string {
  const scale = 10 ** decimals;
  const rounded = Math.floor((2 * numerator * scale + denominator) / (2 * denominator));
  const whole = Math.floor(rounded / scale);
  return decimals === 0 ? String(whole) : `${whole}.${String(rounded % scale).padStart(decimals, '0')}`;
}

export function printNumber(count: number): string {
  if (count < WAN) return String(count);
  const wan = divided(count, WAN, 1);
  return Number(wan) < WAN ? `${wan}万` : `${divided(count, YI, 1)}亿`;
}

export function printCount(count: number, unit: PrintUnit): string {
  return printNumber(count) + WORDS[unit];
}

export function printShare(numerator: number, denominator: number, decimals: number): string | null {
  return denominator === 0 ? null : `${divided(numerator * 100, denominator, decimals)}%`;
}

export function printMean(numerator: number, denominator: number): string | null {
  return denominator === 0 ? null : divided(numerator, denominator, 2);
}
