import { PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRecordTypes, type RecordType } from '../../api/metadata';
import { nameOfRecord, pathOf, usePage, valueOf, type Rec } from '../../api/records';
import { FieldValue } from '../../ui/FieldValue';
import { quote } from '../filter/fiql';

interface Relation {
  from: RecordType;
  /** In filters. */
  path: string;
  label: string;
  /** A new record can name this one directly. */
  simple: boolean;
}

/** Every type that refers to this one, by any field or part of a list. */
export function RelatedTab({ type, record }: { type: RecordType; record: Rec }) {
  const { t } = useTranslation('records');
  const { data: types = [] } = useRecordTypes();
  const relations = types.flatMap((from) => relationsOf(from, type.name));
  if (relations.length === 0) return <p className="muted">{t('record.noRelations')}</p>;
  return (
    <div className="related">
      {relations.map((relation) => (
        <RelatedList key={`${relation.from.name}.${relation.path}`} type={type} record={record} relation={relation} />
      ))}
    </div>
  );
}

function relationsOf(from: RecordType, target: string): Relation[] {
  return from.fields
    .filter((field) => !field.readOnly)
    .flatMap((field) => {
      if (field.target === target) return [{ from, path: pathOf(field), label: field.label, simple: field.type === 'reference' }];
      return (field.items ?? [])
        .filter((item) => item.target === target)
        .map((item) => ({ from, path: `${pathOf(field)}.${item.name}`, label: field.label, simple: false }));
    });
}

function RelatedList({ type, record, relation }: { type: RecordType; record: Rec; relation: Relation }) {
  const { t } = useTranslation('records');
  const { from, path } = relation;
  const filter = `${path}==${quote(record.id)}`;
  const { data } = usePage(from, { filter, limit: 5, total: true });
  const columns = from.fields.filter((field) => from.listFields.includes(field.name) && !from.nameFields.includes(field.name) && pathOf(field) !== path).slice(0, 4);
  if (!data) return null;
  const reference = JSON.stringify({ type: type.name, id: record.id, name: nameOfRecord(type, record) });
  return (
    <section>
      <h2>
        <Link to={`/records/${from.name}?filter=${encodeURIComponent(filter)}`}>{from.pluralLabel}</Link>
        <span className="muted">{data.total}</span>
        <span className="muted" style={{ fontWeight: 400 }}>{relation.label}</span>
        <span className="space" />
        {relation.simple && from.rights.create !== 'none' && (
          <Link to={`/records/${from.name}/new?${path}=${encodeURIComponent(reference)}`} aria-label={t('record.newRelated', { type: from.label })}>
            <PlusOutlined /> {t('new')}
          </Link>
        )}
      </h2>
      {data.items.length > 0 && (
        <div className="scroll">
          <table>
            <tbody>
              {data.items.map((one) => (
                <tr key={one.id}>
                  <td>
                    <Link to={`/records/${from.name}/${one.id}`}>{nameOfRecord(from, one)}</Link>
                  </td>
                  {columns.map((field) => (
                    <td key={field.name} className={field.type === 'money' ? 'number' : undefined}>
                      <FieldValue field={field} value={valueOf(one, field)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
