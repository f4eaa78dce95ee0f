import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useRecordTypes, type Field, type RecordType } from '../../api/metadata';
import { nameOfRecord, pathOf, type Rec } from '../../api/records';
import { formatDate } from '../../ui/format';
import type { Condition } from './fiql';

/** "Stage is one of Proposal, Negotiation". */
export function ConditionText({ type, condition }: { type: RecordType; condition: Condition }) {
  const { t } = useTranslation('records');
  const field = type.fields.find((one) => pathOf(one) === condition.path);
  const label = field?.label ?? condition.path;
  if (condition.operator === '=null=') {
    return (
      <>
        <b>{label}</b> {t(condition.values[0] === 'true' ? 'filter.empty' : 'filter.filled')}
      </>
    );
  }
  return (
    <>
      <b>{label}</b> {t(`filter.operators.${condition.operator}`, { defaultValue: condition.operator })} <Values field={field} values={condition.values} />
    </>
  );
}

function Values({ field, values }: { field?: Field; values: string[] }) {
  const { t, i18n } = useTranslation('records');
  if (field && (field.type === 'reference' || field.type === 'references') && field.targetHref) return <Named field={field} id={values[0]} />;
  const words = values.map((value) => {
    if (field?.type === 'boolean') return t(value === 'true' ? 'ui:yes' : 'ui:no');
    if (field?.type === 'date' || field?.type === 'dateTime') {
      return /^\d{4}-\d\d-\d\d/.test(value) ? formatDate(value.slice(0, 10), i18n.language) : t(`filter.periods.${value}`, { defaultValue: value });
    }
    return field?.valueLabels?.[value] ?? value;
  });
  return <>{words.join(', ')}</>;
}

function Named({ field, id }: { field: Field; id: string }) {
  const { data: types } = useRecordTypes();
  const type = types?.find((one) => one.name === field.target);
  const { data } = useQuery({
    queryKey: ['records', field.target, 'name', id],
    queryFn: () => api.get<Rec>(`${field.targetHref}/${id}`),
    enabled: !!type,
  });
  return <>{type && data ? nameOfRecord(type, data) : '…'}</>;
}
