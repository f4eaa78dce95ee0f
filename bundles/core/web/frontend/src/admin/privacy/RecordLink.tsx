import { Link } from 'react-router';
import { useRecordTypes } from '../../api/metadata';

/** A record by its type and the end of its id: erasures are told without names. */
export function RecordLink({ type, id, name }: { type: string; id: string; name?: string }) {
  const { data: types = [] } = useRecordTypes();
  const known = types.find((one) => one.name === type);
  const text = `${known?.label ?? type} ${name ?? `…${id.slice(-8)}`}`;
  return known ? (
    <Link to={`/records/${type}/${id}`} title={id}>
      {text}
    </Link>
  ) : (
    <span title={id}>{text}</span>
  );
}
