import { Alert, Form } from 'antd';
import type { FormInstance } from 'antd';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSharedReference } from '../../api/choices';
import type { Problem } from '../../api/client';
import { useLayout } from '../../api/layouts';
import type { Field, RecordType } from '../../api/metadata';
import { pathOf, type Reference } from '../../api/records';
import { arrange } from '../arrange';
import { FieldInput } from '../../ui/FieldInput';
import './RecordForm.css';

interface Props {
  type: RecordType;
  form: FormInstance;
  initial?: Record<string, unknown>;
  /** What the server says that is nobody's field. */
  general: string[];
  onSubmit: () => void;
  onDirty?: () => void;
}

/**
 * All fields that can be written: those of the layout as it has them, then those that must be filled and those of the list, the rest on
 * demand. What a layout hides is asked for all the same where nothing could be saved without it.
 */
export function RecordForm({ type, form, initial, general, onSubmit, onDirty }: Props) {
  const { t } = useTranslation('records');
  const [all, setAll] = useState(false);
  const layout = useLayout(type.name);
  const arranged = arrange(formFields(type), layout);
  const first = [...arranged.hidden.filter((field) => field.required && !isFilled(field, initial)), ...arranged.rest.filter((field) => isFirst(type, field, initial))];
  const rest = arranged.rest.filter((field) => !first.includes(field));
  return (
    <Form form={form} layout="vertical" initialValues={initial} onFinish={onSubmit} onValuesChange={onDirty} className="record-form" requiredMark>
      {general.length > 0 && <Alert className="wide" type="error" showIcon role="alert" title={general.join(' ')} />}
      {arranged.sections.map((section, index) => (
        <Fragment key={index}>
          {section.title && <h2 className="wide">{section.title}</h2>}
          {section.fields.map((field) => (
            <FormField key={pathOf(field)} type={type} field={field} />
          ))}
        </Fragment>
      ))}
      {arranged.sections.length > 0 && first.length > 0 && <h2 className="wide">{t('record.otherFields')}</h2>}
      {first.map((field) => (
        <FormField key={pathOf(field)} type={type} field={field} />
      ))}
      {rest.length > 0 && (
        <button type="button" className="wide disclose" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'form.fewer' : 'form.more', { count: rest.length })}
        </button>
      )}
      {rest.map((field) => (
        <FormField key={pathOf(field)} type={type} field={field} hidden={!all} />
      ))}
      {/* Enter in a field sends the form; the visible button stands in the frame around it. */}
      <button type="submit" hidden aria-hidden tabIndex={-1} />
    </Form>
  );
}

function FormField({ type, field, hidden }: { type: RecordType; field: Field; hidden?: boolean }) {
  const wide = ['longText', 'richText', 'list', 'address'].includes(field.type);
  return (
    <Form.Item
      // A dotted name would be a path of objects; the form keeps the values flat.
      name={[pathOf(field)]}
      label={field.label}
      tooltip={field.help}
      required={field.required}
      hidden={hidden}
      className={wide ? 'wide' : undefined}
      htmlFor={`field-${pathOf(field)}`}
    >
      <Input type={type} field={field} />
    </Form.Item>
  );
}

/** The form gives value and onChange. */
function Input({ type, field, ...given }: { type: RecordType; field: Field; value?: unknown; onChange?: (value: unknown) => void }) {
  const shared = useSharedReference(type, field);
  const owner = Form.useWatch<Reference | null | undefined>([shared ?? '']);
  return <FieldInput field={field} {...given} owner={shared && owner ? { by: shared, id: owner.id } : undefined} id={`field-${pathOf(field)}`} />;
}

export function formFields(type: RecordType): Field[] {
  return type.fields.filter((field) => !field.readOnly && !['formula', 'rollUp', 'autoNumber'].includes(field.type) && field.name !== 'externalId');
}

/** In a long form only what matters most is open at first; what has a value is never hidden. */
function isFirst(type: RecordType, field: Field, initial?: Record<string, unknown>) {
  return formFields(type).length <= 14 || (field.type === 'list' && field.searchable) || field.required || field.custom || isFilled(field, initial) || type.listFields.includes(pathOf(field)) || type.nameFields.includes(field.name);
}

function isFilled(field: Field, initial: Record<string, unknown> = {}) {
  const value = initial[pathOf(field)];
  return value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
}

/** Puts each violation to its field and gives back what is nobody's. */
export function showViolations(form: FormInstance, type: RecordType, problem: Problem): string[] {
  // A field that the layout hides has no place for a message.
  const shown = form.getFieldsValue() as object;
  const fields = formFields(type).map(pathOf).filter((path) => path in shown);
  const byField = new Map<string, string[]>();
  const general: string[] = [];
  for (const { field, message } of problem.violations) {
    const path = fields.find((one) => field === one || field.startsWith(`${one}[`) || field.startsWith(`${one}.`));
    if (path) byField.set(path, [...(byField.get(path) ?? []), message]);
    else general.push(`${field}: ${message}`);
  }
  form.setFields(fields.map((name) => ({ name: [name], errors: byField.get(name) ?? [] })));
  const firstWrong = fields.find((name) => byField.has(name));
  if (firstWrong) form.scrollToField([firstWrong], { block: 'center', focus: true });
  return problem.violations.length === 0 ? [problem.message] : general;
}
