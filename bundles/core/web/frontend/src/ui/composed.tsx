import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, Problem } from '../api/client';
import type { Money } from '../api/records';
import { FieldInput, type InputProps } from './FieldInput';

const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'CNY', 'JPY'];
const USED = 'mortise.currency';

/** An amount and its currency; the one that was used last comes first. */
export function MoneyInput({ field, value, onChange, id }: InputProps & { value?: Money | null }) {
  const { t } = useTranslation('ui');
  const [currency, setCurrency] = useState(value?.currency ?? localStorage.getItem(USED) ?? 'EUR');
  const own = value?.currency ?? currency;
  const choices = [...new Set([own, ...CURRENCIES])];
  return (
    <Space.Compact block>
      <InputNumber<string>
        id={id}
        aria-label={field.label}
        style={{ width: '100%' }}
        stringMode
        value={value?.amount}
        onChange={(amount) => onChange?.(amount === null || amount === '' ? null : { amount, currency: own })}
      />
      <Select
        aria-label={`${field.label}: ${t('currency')}`}
        style={{ width: 86 }}
        value={own}
        options={choices.map((code) => ({ value: code, label: code }))}
        onChange={(code) => {
          localStorage.setItem(USED, code);
          setCurrency(code);
          if (value) onChange?.({ amount: value.amount, currency: code });
        }}
      />
    </Space.Compact>
  );
}

const ADDRESS = ['street', 'postalCode', 'city', 'state', 'country'] as const;

export function AddressInput({ field, value, onChange, id }: InputProps) {
  const { t } = useTranslation('ui');
  const address = (value ?? {}) as Record<string, string | null>;
  function set(part: string, entered: string) {
    const next = { ...address, [part]: entered || null };
    onChange?.(Object.values(next).some(Boolean) ? next : null);
  }
  return (
    <div className="address-input" role="group" aria-label={field.label}>
      {ADDRESS.map((part, index) => (
        <Input
          key={part}
          id={index === 0 ? id : undefined}
          className={part}
          aria-label={`${field.label}: ${t(part)}`}
          placeholder={t(part)}
          value={address[part] ?? ''}
          onChange={(event) => set(part, event.target.value)}
        />
      ))}
    </div>
  );
}

/** Items with several parts each: e-mail addresses, contacts with their roles. */
export function ListInput({ field, value, onChange, id }: InputProps) {
  const { t } = useTranslation('ui');
  const items = (value ?? []) as Record<string, unknown>[];
  const parts = (field.items ?? []).filter((part) => !part.readOnly);
  const replace = (index: number, item: Record<string, unknown>) => onChange?.(items.map((old, at) => (at === index ? item : old)));
  return (
    <div className="list-input" role="group" aria-label={field.label}>
      {items.map((item, index) => (
        <div className="list-item" key={index}>
          {parts.map((part) => (
            <label key={part.name} className={part.type === 'boolean' ? 'check' : undefined}>
              <span>{part.label}</span>
              <FieldInput field={part} value={item[part.name]} onChange={(entered) => replace(index, { ...item, [part.name]: entered })} />
            </label>
          ))}
          <Button type="text" icon={<DeleteOutlined />} aria-label={`${t('remove')}: ${field.label} ${index + 1}`} onClick={() => onChange?.(items.filter((_, at) => at !== index))} />
        </div>
      ))}
      <Button id={id} size="small" icon={<PlusOutlined />} aria-label={`${t('add')}: ${field.label}`} onClick={() => onChange?.([...items, {}])}>
        {t('add')}
      </Button>
    </div>
  );
}

/** Uploads at once; the field holds the id of what was uploaded. */
export function FileInput({ field, value, onChange, id }: InputProps) {
  const [problem, setProblem] = useState<string>();
  const file = value as { name?: string } | null | undefined;
  async function upload(chosen: File) {
    const body = new FormData();
    body.append('file', chosen);
    try {
      onChange?.((await api.post<{ id: string; name: string }>('/api/files/contents', body)).data);
      setProblem(undefined);
    } catch (error) {
      setProblem(error instanceof Problem ? error.message : String(error));
    }
  }
  return (
    <>
      <input id={id} type="file" aria-label={field.label} onChange={(event) => event.target.files?.[0] && void upload(event.target.files[0])} />
      {file?.name && <span className="muted"> {file.name}</span>}
      {problem && <div role="alert">{problem}</div>}
    </>
  );
}
