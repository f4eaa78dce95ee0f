import i18next from 'i18next';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { Field } from '../api/metadata';
import type { Money, Reference } from '../api/records';
import { plainText } from './richtext/html';
import { formatDate, formatDateTime, formatMoney, formatNumber } from './format';
import { useLanguage } from './language';

const RichTextView = lazy(() => import('./richtext/RichTextView'));

interface Props {
  field: Field;
  value: unknown;
  /** There is room for more than a line. */
  full?: boolean;
}

/** A value of a record, for reading. Nothing at all when there is none. */
export function FieldValue({ field, value, full = false }: Props) {
  const language = useLanguage();
  if (value === null || value === undefined || value === '') return null;
  switch (field.type) {
    case 'reference':
      return <ReferenceLink reference={value as Reference} />;
    case 'references':
      return <Joined parts={(value as Reference[]).map((reference) => <ReferenceLink key={reference.id} reference={reference} />)} />;
    case 'money':
      return <>{formatMoney(value as Money, language)}</>;
    case 'integer':
    case 'decimal':
      return <>{formatNumber(value, language)}</>;
    case 'percent':
      return <>{formatNumber(value, language, 2)} %</>;
    case 'boolean':
      return <>{i18next.t(value ? 'ui:yes' : 'ui:no')}</>;
    case 'date':
      return <>{formatDate(value as string, language)}</>;
    case 'dateTime':
      return <>{formatDateTime(value as string, language)}</>;
    case 'enumeration':
      return <>{field.valueLabels?.[value as string] ?? String(value)}</>;
    case 'enumerations':
      return <>{(value as string[]).map((one) => field.valueLabels?.[one] ?? one).join(', ')}</>;
    case 'email':
      return <a dir="ltr" href={`mailto:${value}`}>{String(value)}</a>;
    case 'phone':
      return <a dir="ltr" href={`tel:${String(value).replace(/\s/g, '')}`}>{String(value)}</a>;
    case 'url':
      return <WebLink address={String(value)} />;
    case 'address':
      return <>{Object.values(value as object).filter(Boolean).join(', ')}</>;
    case 'richText':
      return full ? (
        <Suspense fallback={plainText(String(value))}>
          <RichTextView html={String(value)} />
        </Suspense>
      ) : (
        <>{plainText(String(value))}</>
      );
    case 'file':
      return <FileLink file={value as { name?: string; href?: string }} />;
    case 'list':
      return <Joined parts={(value as Record<string, unknown>[]).map((item, index) => <Item key={index} field={field} item={item} />)} />;
    default:
      return typeof value === 'object' ? <Unknown value={value} language={language} /> : <>{String(value)}</>;
  }
}

/** Formulas and roll-ups have the form of what they compute. */
function Unknown({ value, language }: { value: object; language: string }) {
  if ('amount' in value && 'currency' in value) return <>{formatMoney(value as Money, language)}</>;
  if ('id' in value && 'type' in value) return <ReferenceLink reference={value as Reference} />;
  return <>{JSON.stringify(value)}</>;
}

export function ReferenceLink({ reference }: { reference: Reference }) {
  useLanguage();
  return <Link to={`/records/${reference.type}/${reference.id}`}>{reference.name ?? i18next.t('ui:unnamed')}</Link>;
}

function WebLink({ address }: { address: string }) {
  const safe = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  return (
    <a dir="ltr" href={safe} target="_blank" rel="noopener noreferrer">
      {address.replace(/^https?:\/\//, '')}
    </a>
  );
}

function FileLink({ file }: { file: { name?: string; href?: string } }) {
  return file.href ? <a href={file.href}>{file.name ?? file.href}</a> : <>{file.name}</>;
}

/** The first two parts of an item say enough for a line: an address and its type, a contact and the role. */
function Item({ field, item }: { field: Field; item: Record<string, unknown> }) {
  const filled = (field.items ?? []).filter((part) => part.type !== 'boolean' && item[part.name] !== null && item[part.name] !== undefined);
  return (
    <>
      {filled.slice(0, 2).map((part, index) => (
        <span key={part.name} className={index > 0 ? 'muted' : undefined}>
          {index > 0 && ' · '}
          <FieldValue field={part} value={item[part.name]} />
        </span>
      ))}
    </>
  );
}

function Joined({ parts }: { parts: React.ReactElement[] }) {
  return (
    <>
      {parts.map((part, index) => (
        <span key={index}>
          {index > 0 && ', '}
          {part}
        </span>
      ))}
    </>
  );
}
