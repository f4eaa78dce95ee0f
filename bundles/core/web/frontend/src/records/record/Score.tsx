import { Popover, Progress } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, Problem } from '../../api/client';
import type { RecordType } from '../../api/metadata';
import { recordsKey } from '../../api/records';

interface Scorer {
  name: string;
  label: string;
  min: number;
  max: number;
  value: number | null;
  reasons: { field: string; points: number; reason: string }[];
  problem: string | null;
}

interface Answer {
  completeness: number | null;
  fields: { field: string; check: string; passed: boolean | null; reason: string | null }[];
  scorers: Scorer[];
}

/** How complete the record is, what is missing, and what scorers of plugins say; nothing for types without either. */
export function Score({ type, id }: { type: RecordType; id: string }) {
  const { t } = useTranslation('records');
  const { data } = useQuery({
    queryKey: [...recordsKey(type.name), 'score', id],
    queryFn: () =>
      api.get<Answer>(`${type.href}/${id}/score`).catch((error) => {
        if (error instanceof Problem && error.status === 404) return null;
        throw error;
      }),
  });
  if (!data) return null;
  const missed = data.fields.filter((check) => check.passed === false);
  const label = (path: string) => type.fields.find((field) => field.name === path.split('.')[0])?.label ?? path;
  return (
    <>
      {data.completeness !== null && (
        <Circle title={t('score.title', { percent: Math.round(data.completeness) })} value={data.completeness} percent={data.completeness}>
          {missed.length === 0 ? t('score.nothing') : <ul className="duplicates">{missed.map((check) => <li key={check.field + check.check}>{label(check.field)}: {t(`score.${check.check}`)}</li>)}</ul>}
        </Circle>
      )}
      {data.scorers.map((scorer) => (
        <Circle
          key={scorer.name}
          title={scorer.value === null ? t('score.failed', { label: scorer.label }) : t('score.of', { label: scorer.label, value: scorer.value, max: scorer.max })}
          value={scorer.value}
          percent={scorer.value === null ? 0 : (100 * (scorer.value - scorer.min)) / Math.max(1, scorer.max - scorer.min)}
        >
          {scorer.problem ?? <ul className="duplicates">{scorer.reasons.map((reason) => <li key={reason.field + reason.reason}>{reason.reason}: {reason.points > 0 ? `+${reason.points}` : reason.points}</li>)}</ul>}
        </Circle>
      ))}
    </>
  );
}

/** A number in a circle, with what it is made of behind it. */
function Circle({ title, value, percent, children }: { title: string; value: number | null; percent: number; children: React.ReactNode }) {
  return (
    <Popover trigger={['hover', 'click']} title={title} content={children}>
      <button type="button" className="score" aria-label={title}>
        <Progress aria-label={title} type="circle" percent={Math.round(percent)} size={28} strokeWidth={10} format={() => <span className="score-number">{value === null ? '!' : Math.round(value)}</span>} strokeColor="var(--accent)" />
      </button>
    </Popover>
  );
}
