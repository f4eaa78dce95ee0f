import { useTranslation } from 'react-i18next';
import type { RecordType } from '../api/metadata';
import { usePage, useAggregate, type Money } from '../api/records';
import { useSession } from '../shell/session/SessionGate';
import { formatMoney, formatNumber } from '../ui/format';
import { listOf } from './links';
import { Figure } from './Tile';

interface Props {
  opportunity?: RecordType;
  task?: RecordType;
  support?: RecordType;
}

const FORECAST = 'isClosed==false;closeDate=within=thisQuarter';
const WON = 'isWon==true;closeDate=within=thisQuarter';

export function FiguresRow({ opportunity, task, support }: Props) {
  const { t, i18n } = useTranslation('home');
  const { user } = useSession();
  const overdue = `owner==${user.id};status=out=(Completed,Canceled);dateEnd=lt=today`;
  const breached = 'status=out=(Closed,Rejected,Duplicate);resolutionDue=lt=today';
  const sums = (groups?: { sum?: Record<string, unknown> }[], field = 'amount') =>
    groups
      ?.map((group) => group.sum?.[field] as Money | null)
      .filter((sum): sum is Money => !!sum)
      .map((sum) => formatMoney(sum, i18n.language, true))
      .join(' + ') || '–';
  const forecast = useAggregate(opportunity, { group: 'currency(amount)', sum: 'weightedAmount', filter: FORECAST });
  const won = useAggregate(opportunity, { group: 'currency(amount)', sum: 'amount', filter: WON });
  const tasks = usePage(task, { filter: overdue, limit: 1, total: true, fields: 'id' });
  const cases = usePage(support, { filter: breached, limit: 1, total: true, fields: 'id' });
  return (
    <div className="figures">
      {opportunity && <Figure label={t('forecast')} value={sums(forecast.data, 'weightedAmount')} to={listOf('opportunity', FORECAST)} />}
      {opportunity && <Figure label={t('won')} value={sums(won.data)} to={listOf('opportunity', WON)} />}
      {task && <Figure label={t('overdue')} value={formatNumber(tasks.data?.total ?? 0, i18n.language)} tone={tasks.data?.total ? 'bad' : undefined} to={listOf('task', overdue)} />}
      {support && <Figure label={t('breached')} value={formatNumber(cases.data?.total ?? 0, i18n.language)} tone={cases.data?.total ? 'bad' : undefined} to={listOf('case', breached)} />}
    </div>
  );
}
