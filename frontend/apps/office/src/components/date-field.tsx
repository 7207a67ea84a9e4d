import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (value: string | undefined) => void;
  picker?: 'date' | 'month';
  min?: string;
  max?: string;
  disabled?: boolean;
  placeholder?: string;
}

const FORMATS = { date: 'YYYY-MM-DD', month: 'YYYY-MM' };

/** A day (or month) of a form, as the API writes it. Can be typed as well as picked. */
export function DateField({ value, onChange, picker = 'date', min, max, ...rest }: Props) {
  return (
    <DatePicker
      {...rest}
      picker={picker}
      format={picker === 'date' ? ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY.M.D', 'YYYY/M/D'] : 'YYYY-MM'}
      style={{ width: '100%' }}
      value={value ? dayjs(value) : null}
      minDate={min ? dayjs(min) : undefined}
      maxDate={max ? dayjs(max) : undefined}
      // Enter takes the day that was typed; sending the form is another Enter, elsewhere
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onChange={(picked) => onChange?.(picked?.format(FORMATS[picker]))}
    />
  );
}
