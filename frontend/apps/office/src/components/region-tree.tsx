import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Region } from '@zhucun/api';
import { asProblem } from '@zhucun/api';
import { Input, Tree } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert';
import { childrenOf, regionSearch } from './regions';

interface Props {
  selected: string | undefined;
  onSelect: (code: string | undefined) => void;
  /** Deepest level shown, as the length of its code. */
  depth?: number;
}

interface Node {
  key: string;
  title: string;
  isLeaf: boolean;
  children?: Node[];
}

/** The left tree: the office's own regions, level by level, with a search by name, pinyin or code on top. */
export function RegionTree({ selected, onSelect, depth = 12 }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  const [loaded, setLoaded] = useState<Record<string, Region[]>>({});
  const [expanded, setExpanded] = useState<string[]>([]);
  const root = useQuery(childrenOf());
  const found = useQuery(regionSearch(q));

  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), 250);
    return () => clearTimeout(timer);
  }, [typed]);

  const load = async (code: string) => {
    const children = await queries.ensureQueryData(childrenOf(code));
    setLoaded((before) => ({ ...before, [code]: children }));
  };

  // one root stands open: the office's children are what the clerk came for
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once per root
  useEffect(() => {
    const only = root.data?.length === 1 ? root.data[0] : undefined;
    if (only && !only.leaf) {
      setExpanded([only.code]);
      load(only.code).catch(() => setExpanded([])); // opened by hand it is tried again
    }
  }, [root.data]);

  const tree = useMemo(() => {
    const node = (region: Region): Node => ({
      key: region.code,
      title: q ? (region.fullName ?? region.name) : region.name,
      isLeaf: region.leaf || region.code.length >= depth || q !== '',
      children: q ? undefined : loaded[region.code]?.map(node),
    });
    return (q ? (found.data ?? []) : (root.data ?? [])).map(node);
  }, [q, found.data, root.data, loaded, depth]);

  return (
    <aside className="region-tree" aria-label={t('region.tree')}>
      <Input.Search
        allowClear
        aria-label={t('region.search')}
        placeholder={t('region.search')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        maxLength={40}
      />
      {root.isError && <ProblemAlert problem={asProblem(root.error)} onRetry={() => void root.refetch()} />}
      {q && found.data?.length === 0 && <p className="quiet">{t('region.notFound')}</p>}
      <div className="region-tree-scroll">
        <Tree
          blockNode
          treeData={tree}
          selectedKeys={selected ? [selected] : []}
          expandedKeys={q ? [] : expanded}
          onExpand={(keys) => setExpanded(keys.map(String))}
          loadData={(node) => load(String(node.key))}
          onSelect={(keys) => onSelect(keys.length > 0 ? String(keys[0]) : undefined)}
        />
      </div>
    </aside>
  );
}
