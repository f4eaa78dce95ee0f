import { Alert, Button, Input } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/client';
import { useRecordTypes, type Field, type RecordType } from '../../api/metadata';
import { createRecord, patchOf, pathOf, recordsKey, type Rec } from '../../api/records';
import { FieldInput } from '../../ui/FieldInput';

/** A few fields that one wants to say at once; the rest stands on the record's own page. */
const SHOWN: Field['type'][] = ['dateTime', 'date', 'enumeration'];

/** What hangs on records of any type and has a subject can be written here: notes, tasks, calls, meetings, and what plugins add. */
export function useActivityTypes(): RecordType[] {
  const { data: types = [] } = useRecordTypes();
  return types
    .filter((type) => type.rights.create !== 'none' && type.fields.some((field) => field.name === 'parent' && field.target === '*' && !field.readOnly) && type.nameFields[0] === 'subject')
    .sort((a, b) => a.fields.length - b.fields.length);
}

export function Composer({ type, record }: { type: RecordType; record: Rec }) {
  const { t } = useTranslation('records');
  const types = useActivityTypes();
  const [open, setOpen] = useState<string>();
  const chosen = types.find((one) => one.name === open);
  if (types.length === 0) return null;
  return (
    <div className="composer">
      <div className="composer-kinds" role="group" aria-label={t('composer.title')}>
        {types.map((one) => (
          <Button key={one.name} size="small" type={one.name === open ? 'primary' : 'default'} aria-pressed={one.name === open} onClick={() => setOpen(one.name === open ? undefined : one.name)}>
            {one.label}
          </Button>
        ))}
      </div>
      {chosen && <Draft key={chosen.name} kind={chosen} type={type} record={record} onDone={() => setOpen(undefined)} />}
    </div>
  );
}

function Draft({ kind, type, record, onDone }: { kind: RecordType; type: RecordType; record: Rec; onDone: () => void }) {
  const { t } = useTranslation('records');
  const queries = useQueryClient();
  const [values, setValues] = useState<Record<string, unknown>>({});
  const [problem, setProblem] = useState<Problem | Error>();
  const [busy, setBusy] = useState(false);
  const subject = useRef<HTMLInputElement>(null);
  useEffect(() => subject.current?.focus(), []);
  const details = kind.fields.filter((field) => SHOWN.includes(field.type) && !field.readOnly);
  const text = kind.fields.find((field) => field.name === 'description');
  const errors = (path: string) => (problem instanceof Problem ? problem.violations.filter((one) => one.field === path).map((one) => one.message) : []);

  async function save() {
    setBusy(true);
    setProblem(undefined);
    try {
      const filled = Object.entries(values).filter(([, value]) => value !== null && value !== '');
      await createRecord(kind, { parent: { type: type.name, id: record.id }, ...Object.fromEntries(filled) });
      await Promise.all([queries.invalidateQueries({ queryKey: recordsKey(type.name) }), queries.invalidateQueries({ queryKey: recordsKey(kind.name) })]);
      onDone();
    } catch (error) {
      setProblem(error as Error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
        if (event.key === 'Escape') onDone();
      }}
    >
      <Input
        ref={(input) => void (subject.current = input?.input ?? null)}
        status={errors('subject').length ? 'error' : undefined}
        aria-label={t('composer.subject')}
        placeholder={t('composer.subject')}
        value={(values.subject as string) ?? ''}
        onChange={(event) => setValues({ ...values, subject: event.target.value })}
      />
      <div className="composer-fields">
        {details.map((field) => (
          <label key={pathOf(field)}>
            <span>{field.label}</span>
            <FieldInput field={field} value={values[field.name] ?? field.default} onChange={(value) => setValues({ ...values, ...patchOf(field, value) })} />
          </label>
        ))}
      </div>
      {text?.type === 'richText' && <FieldInput field={text} value={values.description} onChange={(value) => setValues({ ...values, description: value })} />}
      {text && text.type !== 'richText' && (
        <Input.TextArea
          aria-label={text.label}
          aria-required={text.required}
          placeholder={text.required ? `${text.label} *` : text.label}
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={(values.description as string) ?? ''}
          onChange={(event) => setValues({ ...values, description: event.target.value })}
        />
      )}
      {problem && <Alert style={{ marginTop: 8 }} type="error" role="alert" showIcon title={problem instanceof Problem && problem.violations.length ? problem.violations.map((one) => `${label(kind, one.field)}: ${one.message}`).join('; ') : problem.message} />}
      <div style={{ display: 'flex', gap: 8, marginTop: 8 }}>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('composer.save')}
        </Button>
        <Button onClick={onDone}>{t('ui:cancel')}</Button>
      </div>
    </form>
  );
}

function label(type: RecordType, path: string) {
  return type.fields.find((field) => pathOf(field) === path)?.label ?? path;
}
