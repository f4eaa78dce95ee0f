import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReport, type StageRow } from '../api/reports';
import { formatMoney, formatNumber } from '../ui/format';
import { quote } from '../records/filter/fiql';
import { listOf } from './links';
import { Bars, Tile } from './Tile';

/** Open opportunities by stage. */
export function PipelineTile() {
  const { t, i18n } = useTranslation('home');
  const { data } = useReport<{ stages: StageRow[] }>('pipeline-by-stage');
  const bars = useMemo(
    () =>
      byStage((data?.result?.stages ?? []).filter((row) => !row.closed)).map((rows) => {
        const amounts = rows.flatMap((row) => row.amount ?? []);
        return {
          name: rows[0].stage,
          value: Number(amounts[0]?.amount ?? 0),
          text: `${amounts.map((amount) => formatMoney(amount, i18n.language, true)).join(' + ') || '–'} · ${formatNumber(rows.reduce((sum, row) => sum + row.count, 0), i18n.language)}`,
          to: listOf('opportunity', `stage==${quote(rows[0].stage)};pipeline==${rows[0].pipeline.id}`),
        };
      }),
    [data, i18n.language],
  );
  if (data && !data.available) return null;
  return (
    <Tile title={t('pipeline')} to="/records/opportunity?layout=kanban">
      {data && <Bars bars={bars} label={t('pipeline')} />}
    </Tile>
  );
}

/** The report has a row for each currency of a stage, and one for what has no amount; the first currency gives the bar its length. */
function byStage(rows: StageRow[]) {
  const stages = new Map<string, StageRow[]>();
  for (const row of rows) {
    const key = `${row.pipeline.id} ${row.stage}`;
    stages.set(key, [...(stages.get(key) ?? []), row]);
  }
  return [...stages.values()];
}
