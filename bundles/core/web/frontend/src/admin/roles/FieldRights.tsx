import type { RecordType } from '../../api/metadata';
import { pathOf } from '../../api/records';
import type { FieldLevel } from '../../api/roles';
import { LevelSelect } from './LevelSelect';

interface Props {
  type: RecordType;
  fields: Record<string, FieldLevel>;
  disabled: boolean;
  onChange: (fields: Record<string, FieldLevel>) => void;
}

/** Not named: the role may edit it, or not see it at all when its description calls it sensitive. */
const CHOICES = ['default', 'none', 'read', 'edit'] as const;

/** What a role may do with each field. */
export function FieldRights({ type, fields, disabled, onChange }: Props) {
  const set = (path: string, level: FieldLevel | 'default') => {
    const { [path]: _, ...others } = fields;
    onChange(level === 'default' ? others : { ...others, [path]: level });
  };
  return (
    <div className="field-rights">
      {type.fields.map((field) => {
        const path = pathOf(field);
        return (
          <div key={path}>
            <span title={path}>{field.label}</span>
            <LevelSelect label={`${type.label}, ${field.label}`} value={fields[path] ?? 'default'} levels={CHOICES} disabled={disabled} onChange={(level) => set(path, level)} />
          </div>
        );
      })}
    </div>
  );
}
