import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRecordTypes, type RecordType } from '../../api/metadata';
import type { Content } from '../../api/privacy';
import { nameOfRecord, pathOf, valueOf, type Rec } from '../../api/records';
import { FieldValue } from '../../ui/FieldValue';
import { RecordLink } from './RecordLink';

/** The records of the package, type by type. */
export function KnownRecords({ content }: { content: Content }) {
  const { t } = useTranslation('admin');
  const { data: types = [] } = useRecordTypes();
  const { records, fields } = content.manifest.leftOut;
  const leftOut = Object.keys(records).length + Object.keys(fields).length > 0;
  return (
    <div className="stack tight" role="status">
      {leftOut && <Alert type="warning" showIcon title={t('privacy.leftOut')} description={[...new Set([...Object.keys(records), ...Object.keys(fields)])].map((name) => labelOf(types, name)).join(', ')} />}
      {Object.entries(content.records).map(([name, members]) => (
        <section key={name}>
          <h3 className="section-title">
            {types.find((type) => type.name === name)?.pluralLabel ?? name} <span className="muted">{members.length}</span>
          </h3>
          {members.map(({ record, why, history }) => (
            <details key={record.id} className="known-record">
              <summary>
                {titleOf(types, name, record)} <span className="muted">{why}</span>
              </summary>
              <Values type={types.find((type) => type.name === name)} record={record} />
              <p className="muted">{t('privacy.changes', { count: history.length })}</p>
            </details>
          ))}
        </section>
      ))}
      {content.mentionedIn.length > 0 && (
        <section>
          <h3 className="section-title">{t('privacy.mentionedIn')}</h3>
          <ul className="problem-list">
            {content.mentionedIn.map((one) => (
              <li key={one.id}>
                <RecordLink type={one.type} id={one.id} /> <span className="muted">{one.why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const labelOf = (types: RecordType[], name: string) => types.find((type) => type.name === name)?.label ?? name;

function titleOf(types: RecordType[], name: string, record: Rec) {
  const type = types.find((one) => one.name === name);
  return type ? nameOfRecord(type, record) : record.id;
}

function Values({ type, record }: { type?: RecordType; record: Rec }) {
  const filled = (value: unknown) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  return (
    <dl className="facts">
      {type?.fields
        .filter((field) => filled(valueOf(record, field)))
        .map((field) => (
          <div key={pathOf(field)} className="fact-pair">
            <dt>{field.label}</dt>
            <dd>
              <FieldValue full field={field} value={valueOf(record, field)} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
