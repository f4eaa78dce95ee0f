import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLayout } from '../../api/layouts';
import type { Field, RecordType } from '../../api/metadata';
import { pathOf, valueOf, type Rec } from '../../api/records';
import { FieldValue } from '../../ui/FieldValue';
import { arrange, TECHNICAL } from '../arrange';

/** What is known of the record, as its layout has it; what is empty, hidden by the layout, or for the system alone, on demand. */
export function FieldsPanel({ type, record }: { type: RecordType; record: Rec }) {
  const { t } = useTranslation('records');
  const [all, setAll] = useState(false);
  const layout = useLayout(type.name);
  const technical = type.fields.filter((field) => TECHNICAL.includes(field.name) && field.name !== 'version');
  const { sections, rest, hidden } = arrange(type.fields.filter((field) => !TECHNICAL.includes(field.name)), layout);
  const last = all ? [...rest, ...hidden, ...technical] : rest;
  const shown = (fields: Field[]) => (all ? fields : fields.filter((field) => filled(field, record)));
  return (
    <section className="card" aria-label={t('record.details')}>
      {sections.map((section, index) => (
        <Fields key={index} title={section.title} fields={shown(section.fields)} record={record} />
      ))}
      <Fields title={sections.length > 0 ? t('record.otherFields') : null} fields={shown(last)} record={record} />
      <button type="button" className="disclose" style={{ margin: '0 14px', border: 0 }} aria-expanded={all} onClick={() => setAll(!all)}>
        {t(all ? 'record.filledFields' : 'record.allFields')}
      </button>
    </section>
  );
}

function Fields({ title, fields, record }: { title: string | null; fields: Field[]; record: Rec }) {
  if (fields.length === 0) return null;
  return (
    <>
      {title && <h2 className="fields-title">{title}</h2>}
      <dl className="fields-panel">
        {fields.map((field) => (
          <div key={pathOf(field)}>
            <dt title={field.help}>{field.label}</dt>
            <dd>{filled(field, record) ? <FieldValue full field={field} value={valueOf(record, field)} /> : <span className="muted">–</span>}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function filled(field: Field, record: Rec) {
  const value = valueOf(record, field);
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}
