import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, RecordType } from '../../api/metadata';
import { pathOf, valueOf, type Rec } from '../../api/records';
import { FieldValue } from '../../ui/FieldValue';

const TECHNICAL = ['id', 'externalId', 'version', 'deletedAt', 'createdAt', 'createdBy', 'modifiedAt', 'modifiedBy'];

/** What is known of the record; what is empty, and what only the system cares for, on demand. */
export function FieldsPanel({ type, record }: { type: RecordType; record: Rec }) {
  const { t } = useTranslation('records');
  const [all, setAll] = useState(false);
  const own = type.fields.filter((field) => !TECHNICAL.includes(field.name));
  const technical = type.fields.filter((field) => TECHNICAL.includes(field.name) && field.name !== 'version');
  const shown = all ? [...own, ...technical] : own.filter((field) => filled(field, record));
  return (
    <section className="card" aria-label={t('record.details')}>
      <dl className="fields-panel">
        {shown.map((field) => (
          <div key={pathOf(field)}>
            <dt title={field.help}>{field.label}</dt>
            <dd>{filled(field, record) ? <FieldValue full field={field} value={valueOf(record, field)} /> : <span className="muted">–</span>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="disclose" style={{ margin: '0 14px', border: 0 }} aria-expanded={all} onClick={() => setAll(!all)}>
        {t(all ? 'record.filledFields' : 'record.allFields')}
      </button>
    </section>
  );
}

function filled(field: Field, record: Rec) {
  const value = valueOf(record, field);
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}
