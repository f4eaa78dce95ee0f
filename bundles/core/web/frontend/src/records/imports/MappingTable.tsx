import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Mapping, Proposal } from '../../api/imports';
import type { Field, RecordType } from '../../api/metadata';
import { pathOf } from '../../api/records';

interface Props {
  type: RecordType;
  proposal: Proposal;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

const ADDRESS = ['street', 'postalCode', 'city', 'state', 'country'];

/** Each column of the file beside the field that it fills, with its first values. */
export function MappingTable({ type, proposal, mapping, onChange }: Props) {
  const { t } = useTranslation('records');
  const options = targets(type, (part) => t(`ui:${part}`));
  function set(column: string, field?: string) {
    const { [column]: old, ...columns } = mapping.columns;
    const skip = (mapping.skipColumns ?? []).filter((one) => one !== column);
    // What the server guessed beside the field (a date's pattern, values) belongs to that field alone.
    const rule = fieldOf(old) === field ? old : { field };
    onChange(field ? { ...mapping, columns: { ...columns, [column]: rule }, skipColumns: skip } : { ...mapping, columns, skipColumns: [...skip, column] });
  }
  return (
    <div className="card mapping">
      <p className="muted">{t('import.rows', { count: proposal.rows })}</p>
      <table className="versions">
        <thead>
          <tr>
            <th scope="col">{t('import.column')}</th>
            <th scope="col">{t('import.field')}</th>
            <th scope="col">{t('import.example')}</th>
          </tr>
        </thead>
        <tbody>
          {proposal.columns.map(({ column }, index) => (
            <tr key={column}>
              <th scope="row">{column}</th>
              <td>
                <Select
                  aria-label={`${t('import.field')}: ${column}`}
                  style={{ width: 240 }}
                  allowClear
                  showSearch={{ optionFilterProp: 'label' }}
                  placeholder={t('import.skip')}
                  value={fieldOf(mapping.columns[column])}
                  options={options}
                  onChange={(field) => set(column, field)}
                />
              </td>
              <td className="muted">{proposal.preview.slice(0, 3).map((row) => row[index]).filter(Boolean).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function fieldOf(rule: unknown): string | undefined {
  const first = Array.isArray(rule) ? rule[0] : rule;
  return typeof first === 'string' ? first : (first as { field?: string } | undefined)?.field;
}

function targets(type: RecordType, part: (name: string) => string) {
  const own = type.fields.filter((field) => !field.readOnly || field.name === 'id');
  return own.flatMap((field) => parts(field, part).map(([path, label]) => ({ value: path, label })));
}

function parts(field: Field, part: (name: string) => string): [string, string][] {
  const path = pathOf(field);
  if (field.type === 'address') return ADDRESS.map((name) => [`${path}.${name}`, `${field.label}: ${part(name)}`]);
  if (field.type === 'list') return (field.items ?? []).map((item) => [`${path}.${item.name}`, `${field.label}: ${item.label}`]);
  if (field.type === 'money') return [[path, field.label], [`${path}.currency`, `${field.label}: ${part('currency')}`]];
  return [[path, field.label]];
}
