import { useQueries } from '@tanstack/react-query';
import { call } from '@zhucun/api';
import { Tag } from 'antd';
import { CadrePicker } from '../../../components/pickers';
import { api } from '../../../lib/api';

interface Props {
  id?: string;
  label: string;
  value?: string[];
  onChange?: (value: string[]) => void;
}

/** Several cadres, each looked up by name: who is chosen joins the list, and the field is free for the next. */
export function CadreList({ id, label, value = [], onChange }: Props) {
  const named = useQueries({
    queries: value.map((cadre) => ({
      queryKey: ['picker', 'cadre', 'one', cadre],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const { id: key, name } = await call(
          api.GET('/api/v1/cadres/{id}', { params: { path: { id: cadre } }, signal }),
        );
        return { value: key, label: name };
      },
    })),
  });
  return (
    <>
      <CadrePicker
        id={id}
        placeholder={label}
        value={undefined}
        style={{ width: 320 }}
        onChange={(cadre) => {
          if (cadre && !value.includes(cadre)) onChange?.([...value, cadre]);
        }}
      />
      <div>
        {value.map((cadre, at) => (
          <Tag
            key={cadre}
            closable
            onClose={(event) => {
              event.preventDefault();
              onChange?.(value.filter((one) => one !== cadre));
            }}
          >
            {named[at]?.data?.label ?? '…'}
          </Tag>
        ))}
      </div>
    </>
  );
}
