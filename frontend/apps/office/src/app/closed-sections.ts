import { useState } from 'react';

const KEY = 'zhucun.menu-closed';

/** Which sections of the menu somebody has closed: remembered on this machine, like the language. */
export function useClosedSections(): [string[], (section: string) => void] {
  const [closed, setClosed] = useState(remembered);
  const toggle = (section: string) => {
    const next = closed.includes(section) ? closed.filter((one) => one !== section) : [...closed, section];
    setClosed(next);
    try {
      localStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // without storage the sections are open again on the next visit
    }
  };
  return [closed, toggle];
}

function remembered(): string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
