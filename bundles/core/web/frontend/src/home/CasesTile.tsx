import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../api/metadata';
import { useAggregate } from '../api/records';
import { formatNumber } from '../ui/format';
import { quote } from '../records/filter/fiql';
import { listOf } from './links';
import { Bars, Tile } from './Tile';

/** Cases by status, in the order that the field has. */
export function CasesTile({ type }: { type: RecordType }) {
  const { t, i18n } = useTranslation('home');
  const { data } = useAggregate(type, { group: 'status', count: 'id' });
  const bars = useMemo(() => {
    const status = type.fields.find((field) => field.name === 'status');
    return (status?.values ?? [])
      .map((value) => ({ value, count: data?.find((group) => group.status === value)?.count ?? 0 }))
      .filter(({ count }) => count > 0)
      .map(({ value, count }) => ({
        name: status!.valueLabels?.[value] ?? value,
        value: count,
        text: formatNumber(count, i18n.language),
        to: listOf(type.name, `status==${quote(value)}`),
      }));
  }, [type, data, i18n.language]);
  return (
    <Tile title={t('cases')} to={`/records/${type.name}?layout=kanban&by=status`}>
      {data && <Bars bars={bars} label={t('cases')} />}
    </Tile>
  );
}
