import { useTranslation } from 'react-i18next';
import type { RecordType } from '../../api/metadata';
import { FieldValue } from '../../ui/FieldValue';

export type ChangeSet = Record<string, [unknown, unknown]>;

/** "Stage: Proposal → Negotiation", one line a field. */
export function Changes({ type, changes }: { type?: RecordType; changes: ChangeSet }) {
  return (
    <ul className="changes">
      {Object.entries(changes).map(([name, [before, after]]) => (
        <li key={name}>
          <Change type={type} name={name} before={before} after={after} />
        </li>
      ))}
    </ul>
  );
}

function Change({ type, name, before, after }: { type?: RecordType; name: string; before: unknown; after: unknown }) {
  const { t } = useTranslation('ui');
  const field = type?.fields.find((one) => one.name === name.replace(/^custom\./, ''));
  const show = (value: unknown) => {
    if (value === null || value === undefined) return <span className="muted">{t('none')}</span>;
    return field ? <FieldValue field={field} value={value} /> : <>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</>;
  };
  return (
    <>
      <span className="muted">{field?.label ?? name}:</span> {before !== null && before !== undefined && <><bdi>{show(before)}</bdi> <span className="directional">→</span> </>}
      <bdi>{show(after)}</bdi>
    </>
  );
}
