import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  label: string;
  value: string | undefined;
  set: (value: string | undefined) => void;
}

/** A moment of the past, in the time of the village: the address keeps it with its offset. */
export function KnownAt({ label, value, set }: Props) {
  return (
    <DatePicker
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      aria-label={label}
      placeholder={label}
      style={{ width: 178 }}
      disabledDate={(day) => day.isAfter(dayjs(), 'day')}
      value={value ? dayjs(value.slice(0, 16)) : null}
      onChange={(picked) => set(picked ? `${picked.format('YYYY-MM-DDTHH:mm')}:00+08:00` : undefined)}
    />
  );
}
