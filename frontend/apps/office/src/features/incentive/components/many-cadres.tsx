import { Space, Tag } from 'antd';
import { CadrePicker } from '../../../components/pickers';

export interface Chosen {
  id: string;
  name: string;
}

interface Props {
  id?: string;
  value?: Chosen[];
  onChange?: (value: Chosen[]) => void;
  placeholder?: string;
}

/** Several cadres, searched one after another; nobody twice. */
export function ManyCadres({ id, value = [], onChange, placeholder }: Props) {
  return (
    <>
      <CadrePicker
        id={id}
        placeholder={placeholder}
        onChange={(next, name) => {
          if (next && !value.some((one) => one.id === next))
            onChange?.([...value, { id: next, name: name ?? next }]);
        }}
      />
      <Space wrap size={4} style={{ marginTop: 4 }}>
        {value.map((one) => (
          <Tag key={one.id} closable onClose={() => onChange?.(value.filter((other) => other.id !== one.id))}>
            {one.name}
          </Tag>
        ))}
      </Space>
    </>
  );
}
