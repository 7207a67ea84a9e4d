import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Region } from '@zhucun/api';
import { TreeSelect } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { childrenOf, regionByCode, regionSearch } from './regions';

interface Props {
  id?: string;
  value?: string;
  onChange?: (code: string | undefined, region?: Region) => void;
  placeholder?: string;
  allowClear?: boolean;
  /** Only regions of these lengths of code can be chosen: 6 county, 9 township, 12 village. */
  levels?: number[];
  disabled?: boolean;
  'aria-label'?: string;
}

interface Node {
  value: string;
  title: string;
  label: string;
  isLeaf: boolean;
  selectable: boolean;
  children?: Node[];
}

/** A region out of the office's own tree: opened level by level, or found by name, pinyin or code. */
export function RegionPicker({ value, onChange, levels, allowClear, placeholder, ...rest }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  const [loaded, setLoaded] = useState<Record<string, Region[]>>({});
  const [expanded, setExpanded] = useState<string[]>([]);
  const root = useQuery(childrenOf());
  const found = useQuery(regionSearch(q));
  const chosen = useQuery(regionByCode(value));

  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), 250);
    return () => clearTimeout(timer);
  }, [typed]);

  const tree = useMemo(() => {
    const node = (region: Region): Node => ({
      value: region.code,
      title: q ? (region.fullName ?? region.name) : region.name,
      label: region.fullName ?? region.name,
      isLeaf: region.leaf || q !== '',
      selectable: !levels || levels.includes(region.code.length),
      children: q ? undefined : loaded[region.code]?.map(node),
    });
    const nodes = (q ? (found.data ?? []) : (root.data ?? [])).map(node);
    // the chosen one must have a name although its branch is not open yet
    if (!q && chosen.data && !contains(nodes, chosen.data.code)) nodes.push(node(chosen.data));
    return nodes;
  }, [q, found.data, root.data, chosen.data, loaded, levels]);

  const load = async (code: string) => {
    const children = await queries.ensureQueryData(childrenOf(code));
    setLoaded((before) => ({ ...before, [code]: children }));
  };

  return (
    <TreeSelect
      aria-label={placeholder}
      {...rest}
      className="region-picker"
      style={{ width: '100%' }}
      placeholder={placeholder ?? t('region.pick')}
      value={value}
      allowClear={allowClear}
      showSearch={{ searchValue: typed, onSearch: setTyped, filterTreeNode: false }}
      popupMatchSelectWidth={false}
      treeNodeLabelProp="label"
      treeData={tree}
      treeExpandedKeys={q ? [] : expanded}
      onTreeExpand={(keys) => setExpanded(keys.map(String))}
      loadData={(node) => load(String(node.value))}
      notFoundContent={found.isFetching || root.isFetching ? t('common.loading') : t('region.notFound')}
      onChange={(code: string | undefined) => {
        setTyped('');
        const region = [...(found.data ?? []), ...(root.data ?? []), ...Object.values(loaded).flat()].find(
          (candidate) => candidate.code === code,
        );
        onChange?.(code || undefined, region);
      }}
    />
  );
}

function contains(nodes: Node[], code: string): boolean {
  return nodes.some((node) => node.value === code || contains(node.children ?? [], code));
}
