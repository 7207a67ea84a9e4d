import { en } from './en';
import { type Words, zh } from './zh';

export type Language = 'zh-CN' | 'en';
export type { Words } from './zh';

/** The choice made in the office application holds here too. */
const KEY = 'zhucun.language';
let current: Language = stored();

function stored(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN'; // storage may be forbidden: Chinese then
  }
}

export const language = (): Language => current;

export function speak(next: Language): void {
  current = next;
  document.documentElement.lang = next;
  document.title = t('title');
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // the choice then holds for this page only
  }
}

export function t(key: keyof Words, values: Record<string, string | number> = {}): string {
  const words = current === 'en' ? en : zh;
  return words[key].replace(/{(\w+)}/g, (hole, name: string) => String(values[name] ?? hole));
}

export function dateWord(date: string): string {
  return t('date', { month: Number(date.slice(5, 7)), day: Number(date.slice(8)) });
}

export function weekdayWord(date: string): string {
  return t('weekdays').charAt(new Date(`${date}T00:00:00Z`).getUTCDay());
}
