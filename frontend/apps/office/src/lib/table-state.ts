import { useNavigate, useRouterState, useSearch } from '@tanstack/react-router';

export type Search = Record<string, string>;

export interface TableState {
  /** Everything the address says, filters and paging alike. */
  search: Search;
  after: string | undefined;
  size: number;
  sort: string | undefined;
  /** Page number as far as this visit knows it. */
  pageNumber: number | null;
  filter: (changes: Record<string, string | undefined>) => void;
  sortBy: (sort: string | undefined) => void;
  resize: (size: number) => void;
  next: (cursor: string) => void;
  previous: () => void;
  first: () => void;
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Cursors of the pages before this one; a keyset list knows only its next page. */
    trail?: string[];
  }
}

/** The state of a page's table is its address: it survives reload, can be sent to a colleague and bookmarked. */
export function useTableState(defaultSize = 20): TableState {
  const search = useSearch({ strict: false }) as Search;
  const trail = useRouterState({ select: (state) => state.location.state.trail });
  const navigate = useNavigate();

  const go = (changes: Record<string, string | undefined>, nextTrail: string[]) => {
    const merged: Search = {};
    for (const [key, value] of Object.entries({ ...search, ...changes })) if (value) merged[key] = value;
    void navigate({
      to: '.',
      search: merged as never,
      state: { trail: nextTrail },
      replace: changes.after === undefined,
    });
  };

  return {
    search,
    after: search.after,
    size: Number(search.size ?? defaultSize),
    sort: search.sort,
    pageNumber: search.after ? (trail ? trail.length + 1 : null) : 1,
    filter: (changes) => go({ ...changes, after: undefined }, []),
    sortBy: (sort) => go({ sort, after: undefined }, []),
    resize: (size) => go({ size: String(size), after: undefined }, []),
    next: (cursor) => go({ after: cursor }, [...(trail ?? []), search.after ?? '']),
    previous: () => {
      const before = trail?.at(-1);
      go({ after: before || undefined }, trail?.slice(0, -1) ?? []);
    },
    first: () => go({ after: undefined }, []),
  };
}
