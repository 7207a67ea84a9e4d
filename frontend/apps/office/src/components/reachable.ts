import { type RefObject, useEffect, useRef } from 'react';

/** Tables that scroll are reached by the keyboard: by what lies in them, or, where nothing in them can be reached, themselves. */
export function useReachableTables<T extends HTMLElement>(): RefObject<T | null> {
  const around = useRef<T>(null);
  useEffect(() => {
    for (const body of around.current?.querySelectorAll<HTMLElement>('.ant-table-body, .ant-table-content') ??
      [])
      if (body.querySelector('a, button, input, select, [tabindex="0"]')) body.removeAttribute('tabindex');
      else body.tabIndex = 0;
  });
  return around;
}
