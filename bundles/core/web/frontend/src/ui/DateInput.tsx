import { DatePicker } from 'antd';
import dayjs from 'dayjs';

const DAY = 'YYYY-MM-DD';

interface Props {
  id?: string;
  autoFocus?: boolean;
  'aria-label': string;
  /** With the time of day. */
  moment: boolean;
  /** As the API has it. */
  value?: string | null;
  onChange?: (value: string | null) => void;
}

/** Loaded once a date is to be entered: the calendar is a tenth of what a page needs. */
export default function DateInput({ moment, value, onChange, ...common }: Props) {
  if (moment) {
    return <DatePicker {...common} style={{ width: '100%' }} showTime={{ format: 'HH:mm' }} value={value ? dayjs(value) : null} onChange={(time) => onChange?.(time ? time.toISOString() : null)} />;
  }
  return <DatePicker {...common} style={{ width: '100%' }} value={value ? dayjs(value, DAY) : null} onChange={(day) => onChange?.(day ? day.format(DAY) : null)} />;
}
