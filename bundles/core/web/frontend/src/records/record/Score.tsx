import { Popover, Progress } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, Problem } from '../../api/client';
import type { RecordType } from '../../api/metadata';
import { recordsKey } from '../../api/records';

interface Answer {
  completeness: number;
  fields: { field: string; check: string; passed: boolean | null; reason: string | null }[];
}

/** How complete the record is, and what is missing; nothing for types without a rule. */
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
  const title = t('score.title', { percent: Math.round(data.completeness) });
  return (
    <Popover
      trigger={['hover', 'click']}
      title={title}
      content={missed.length === 0 ? t('score.nothing') : <ul className="duplicates">{missed.map((check) => <li key={check.field + check.check}>{label(check.field)}: {t(`score.${check.check}`)}</li>)}</ul>}
    >
      <button type="button" className="score" aria-label={title}>
        <Progress aria-label={title} type="circle" percent={Math.round(data.completeness)} size={28} strokeWidth={10} format={(percent) => <span className="score-number">{percent}</span>} strokeColor="var(--accent)" />
      </button>
    </Popover>
  );
}
