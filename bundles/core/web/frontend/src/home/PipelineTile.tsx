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
      (data?.result?.stages ?? [])
        .filter((row) => !row.closed)
        .map((row) => ({
          name: row.stage,
          value: Number(row.amount?.amount ?? 0),
          text: `${row.amount ? formatMoney(row.amount, i18n.language, true) : '–'} · ${formatNumber(row.count, i18n.language)}`,
          to: listOf('opportunity', `stage==${quote(row.stage)};pipeline==${row.pipeline.id}`),
        })),
    [data, i18n.language],
  );
  if (data && !data.available) return null;
  return (
    <Tile title={t('pipeline')} to="/records/opportunity?layout=kanban">
      <Bars bars={bars} label={t('pipeline')} />
    </Tile>
  );
}
