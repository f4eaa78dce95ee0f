import { useTranslation } from 'react-i18next';

interface Props<L extends string> {
  label: string;
  value: L;
  levels: readonly L[];
  disabled: boolean;
  onChange: (level: L) => void;
}

/** The browser's own: a matrix has hundreds of them. */
export function LevelSelect<L extends string>({ label, value, levels, disabled, onChange }: Props<L>) {
  const { t } = useTranslation('admin');
  return (
    <select className={`level ${value}`} aria-label={label} value={value} disabled={disabled} onChange={(event) => onChange(event.target.value as L)}>
      {levels.map((level) => (
        <option key={level} value={level}>
          {t(`level.${level}`)}
        </option>
      ))}
    </select>
  );
}
