import { Select, Space } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordTypes, type Field, type RecordType } from '../api/metadata';
import { nameOfRecord, usePage, type Reference } from '../api/records';

interface Props {
  field: Field;
  value?: Reference | null;
  onChange?: (value: Reference | null) => void;
  id?: string;
  autoFocus?: boolean;
}

/** Chooses a record by a part of its name; of a reference to any type, the type first. */
export function ReferenceSelect({ field, value, onChange, id, autoFocus }: Props) {
  const { t } = useTranslation('ui');
  const { data: types } = useRecordTypes();
  const [chosen, setChosen] = useState<string>();
  const any = field.target === '*';
  const target = types?.find((type) => type.name === (any ? (value?.type ?? chosen) : field.target));
  const records = (
    <RecordSelect id={any ? undefined : id} type={target} value={value} onChange={onChange} label={field.label} autoFocus={autoFocus} />
  );
  if (!any) return records;
  return (
    <Space.Compact block>
      <Select
        id={id}
        aria-label={t('type')}
        style={{ width: 150 }}
        value={target?.name}
        placeholder={t('type')}
        showSearch={{ optionFilterProp: 'label' }}
        options={types?.map((type) => ({ value: type.name, label: type.label }))}
        onChange={(name) => {
          setChosen(name);
          onChange?.(null);
        }}
      />
      {records}
    </Space.Compact>
  );
}

interface RecordProps {
  id?: string;
  type?: RecordType;
  value?: Reference | null;
  onChange?: (value: Reference | null) => void;
  label: string;
  autoFocus?: boolean;
}

function RecordSelect({ id, type, value, onChange, label, autoFocus }: RecordProps) {
  const { t } = useTranslation('ui');
  const { options, setWords, loading, find } = useCandidates(type, value ? [value] : []);
  return (
    <Select
      id={id}
      aria-label={label}
      autoFocus={autoFocus}
      allowClear
      showSearch={{ filterOption: false, onSearch: setWords }}
      style={{ width: '100%' }}
      disabled={!type}
      loading={loading}
      placeholder={t('searchFor')}
      value={value?.id}
      options={options}
      onChange={(chosen?: string) => onChange?.(chosen ? find(chosen) : null)}
    />
  );
}

export function ReferencesSelect({ field, value, onChange, id }: { field: Field; value?: Reference[]; onChange?: (value: Reference[]) => void; id?: string }) {
  const { data: types } = useRecordTypes();
  const type = types?.find((one) => one.name === field.target);
  const { options, setWords, loading, find } = useCandidates(type, value ?? []);
  return (
    <Select
      id={id}
      aria-label={field.label}
      mode="multiple"
      showSearch={{ filterOption: false, onSearch: setWords }}
      loading={loading}
      value={value?.map((one) => one.id)}
      options={options}
      onChange={(ids: string[]) => onChange?.(ids.map(find))}
    />
  );
}

/** Records whose first name field has the words in it, and those that are chosen already. */
function useCandidates(type: RecordType | undefined, chosen: Reference[]) {
  const [typed, setWords] = useState('');
  const words = useDeferredValue(typed).trim();
  const first = type?.fields.find((field) => type.nameFields.includes(field.name) && field.type === 'text');
  const query =
    words && first
      ? { limit: 20, filter: type!.nameFields.filter(isText).map((name) => `${name}=contains="${words.replace(/["\\]/g, ' ')}"`).join(',') }
      : { limit: 20, sort: first?.sortable ? first.name : undefined };
  const { data, isFetching } = usePage(type, query);
  function isText(name: string) {
    return type!.fields.some((field) => field.name === name && field.type === 'text');
  }
  const found: Reference[] = (data?.items ?? []).map((record) => ({ type: type!.name, id: record.id, name: nameOfRecord(type!, record) }));
  const all = [...chosen.filter((one) => !found.some((other) => other.id === one.id)), ...found];
  return {
    setWords,
    loading: isFetching,
    options: all.map((one) => ({ value: one.id, label: one.name ?? one.id })),
    find: (id: string) => all.find((one) => one.id === id)!,
  };
}
