import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import type { Field } from '../../api/metadata';
import { pathOf } from '../../api/records';

/** The name of a column; sorts by it, then the other way round, then no longer. */
export function Head({ field, sort, onSort }: { field: Field; sort: string; onSort: (sort: string) => void }) {
  const path = pathOf(field);
  const direction = sort === path ? 'ascending' : sort === `-${path}` ? 'descending' : undefined;
  const className = field.type === 'money' || field.summable ? 'number' : undefined;
  if (!field.sortable) return <div role="columnheader" className={className}>{field.label}</div>;
  return (
    <div role="columnheader" className={className} aria-sort={direction}>
      <button type="button" onClick={() => onSort(direction === 'ascending' ? `-${path}` : direction ? '' : path)}>
        {field.label}
        {direction === 'ascending' && <CaretUpOutlined />}
        {direction === 'descending' && <CaretDownOutlined />}
      </button>
    </div>
  );
}
