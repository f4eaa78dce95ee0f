import { Checkbox, Input, InputNumber, Select } from 'antd';
import { lazy } from 'react';
import type { Field } from '../api/metadata';
import { useChoices, type Owner } from '../api/choices';
import type { Money, Reference } from '../api/records';
import { Arriving } from './Arriving';
import { AddressInput, FileInput, ListInput, MoneyInput } from './composed';
import { ReferenceSelect, ReferencesSelect } from './ReferenceSelect';

export interface InputProps {
  field: Field;
  /** As the API has it; undefined or null when there is none. */
  value?: unknown;
  onChange?: (value: unknown) => void;
  id?: string;
  autoFocus?: boolean;
  /** Whose choices it may take. */
  owner?: Owner;
}

const DateInput = lazy(() => import('./DateInput'));
const RichTextInput = lazy(() => import('./richtext/RichTextInput'));

/** An input for any field; it takes and gives values as the API has them. */
export function FieldInput({ field, value, onChange, id, autoFocus, owner }: InputProps) {
  const common = { id, autoFocus, 'aria-label': field.label };
  switch (field.type) {
    case 'richText':
      return (
        <Arriving label={field.label} rows={4}>
          {(entered) => <RichTextInput field={field} id={id} autoFocus={autoFocus || entered} value={value} onChange={onChange} />}
        </Arriving>
      );
    case 'longText':
      return <Input.TextArea {...common} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={field.maxLength} value={text(value)} onChange={(event) => onChange?.(event.target.value || null)} />;
    case 'integer':
      return <InputNumber {...common} style={{ width: '100%' }} precision={0} value={value as number} onChange={(entered) => onChange?.(entered)} />;
    case 'decimal':
    case 'percent':
      return <InputNumber<string> {...common} style={{ width: '100%' }} stringMode suffix={field.type === 'percent' ? '%' : undefined} value={value as string} onChange={(entered) => onChange?.(entered)} />;
    case 'money':
      return <MoneyInput {...common} field={field} value={value as Money} onChange={onChange} />;
    case 'boolean':
      return <Checkbox {...common} checked={value === true} onChange={(event) => onChange?.(event.target.checked)} />;
    case 'date':
    case 'dateTime':
      return (
        <Arriving label={field.label}>
          {(entered) => <DateInput {...common} autoFocus={autoFocus || entered} moment={field.type === 'dateTime'} value={value as string} onChange={onChange} />}
        </Arriving>
      );
    case 'enumeration':
      return <Select {...common} allowClear style={{ width: '100%' }} showSearch={{ optionFilterProp: 'label' }} value={value as string} options={options(field)} onChange={(chosen) => onChange?.(chosen ?? null)} />;
    case 'enumerations':
      return <Select {...common} mode="multiple" style={{ width: '100%' }} value={(value as string[]) ?? []} options={options(field)} onChange={(chosen) => onChange?.(chosen)} />;
    case 'reference':
      return <ReferenceSelect {...common} field={field} value={value as Reference} onChange={onChange} />;
    case 'references':
      return <ReferencesSelect id={id} field={field} value={(value as Reference[]) ?? []} onChange={onChange} />;
    case 'address':
      return <AddressInput {...common} field={field} value={value} onChange={onChange} />;
    case 'list':
      return <ListInput {...common} field={field} value={value} onChange={onChange} />;
    case 'file':
      return <FileInput {...common} field={field} value={value} onChange={onChange} />;
    default:
      return <TextInput field={field} owner={owner} id={id} autoFocus={autoFocus} value={value} onChange={onChange} />;
  }
}

const KEYBOARDS: Record<string, 'email' | 'tel' | 'url'> = { email: 'email', phone: 'tel', url: 'url' };

function TextInput({ field, value, onChange, id, autoFocus, owner }: InputProps) {
  const choices = useChoices(field, owner);
  const common = { id, autoFocus, 'aria-label': field.label };
  if (choices) {
    return <Select {...common} allowClear style={{ width: '100%' }} showSearch={{ optionFilterProp: 'label' }} value={value as string} options={choices.map((choice) => ({ value: choice, label: choice }))} onChange={(chosen) => onChange?.(chosen ?? null)} />;
  }
  // Numbers and addresses run from left to right in Arabic too.
  return <Input {...common} dir={KEYBOARDS[field.type] && 'ltr'} maxLength={field.maxLength} inputMode={KEYBOARDS[field.type]} value={text(value)} onChange={(event) => onChange?.(event.target.value || null)} />;
}

function options(field: Field) {
  return field.values?.map((value) => ({ value, label: field.valueLabels?.[value] ?? value }));
}

function text(value: unknown) {
  return value === null || value === undefined ? '' : String(value);
}
