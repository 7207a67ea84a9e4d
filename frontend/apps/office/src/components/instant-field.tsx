import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { instant } from '../lib/dates';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (value: string | undefined) => void;
}

/** A minute of a form, said in China's time whatever the clerk's computer is set to, kept as the API writes it. */
export function InstantField({ id, value, onChange }: Props) {
  return (
    <DatePicker
      id={id}
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      style={{ width: '100%' }}
      value={value ? dayjs(instant(value)) : null}
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onChange={(picked) =>
        onChange?.(
          picked ? new Date(`${picked.format('YYYY-MM-DDTHH:mm')}:00+08:00`).toISOString() : undefined,
        )
      }
    />
  );
}
