import { useTranslation } from 'react-i18next';
import type { Money, Reference } from '../api/records';
import { useReport } from '../api/reports';
import { formatMoney, formatNumber } from '../ui/format';
import { CampaignTile } from './CampaignTile';
import { ContributedReports } from './ContributedReports';
import { PipelineTile } from './PipelineTile';
import { SalesByAgent } from './SalesByAgent';
import { Figure, Tile } from './Tile';
import './home.css';

interface Csat {
  responses: number;
  satisfied: number;
  csat: string | null;
  byAgent: { agent: Reference; responses: number; csat: string | null }[];
}

interface Clv {
  currencies: {
    currency: string;
    customers: number;
    averageCustomerLifetime: { value: string };
    averageRevenuePerCustomer: { value: Money };
    customerValueScore: { value: string };
    clv: Money;
  }[];
}

/** What the reporting module reports; a report whose module is not installed is not shown. */
export function ReportsPage() {
  const { t, i18n } = useTranslation('home');
  const rate = useReport<{ won: number; lost: number; open: number; winRate: string | null }>('win-rate').data?.result;
  const csat = useReport<Csat>('csat').data?.result;
  const clv = useReport<Clv>('clv').data?.result;
  const number = (value: string | number) => formatNumber(value, i18n.language, 2);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('reports')}</h1>
      </div>
      <div className="figures">
        {rate && <Figure label={t('winRate', { won: number(rate.won), lost: number(rate.lost) })} value={rate.winRate === null ? '–' : `${number(rate.winRate)} %`} to="/records/opportunity?filter=isClosed%3D%3Dtrue" />}
        {csat && <Figure label={t('csat', { count: csat.responses })} value={csat.csat === null ? '–' : `${number(csat.csat)} %`} to="/records/csatResponse" />}
        {clv?.currencies.map((row) => <Figure key={row.currency} label={t('clv', { count: row.customers })} value={formatMoney(row.clv, i18n.language, true)} />)}
      </div>
      <div className="tiles">
        <PipelineTile />
        <SalesByAgent />
        <CampaignTile />
        <ContributedReports />
        {clv?.currencies.map((row) => (
          <Tile key={row.currency} title={t('clvTitle', { currency: row.currency })}>
            <table className="plain">
              <tbody>
                <Line label={t('lifetime')} value={number(row.averageCustomerLifetime.value)} />
                <Line label={t('revenue')} value={formatMoney(row.averageRevenuePerCustomer.value, i18n.language)} />
                <Line label={t('score')} value={number(row.customerValueScore.value)} />
                <Line label={t('clvProduct')} value={formatMoney(row.clv, i18n.language)} />
              </tbody>
            </table>
          </Tile>
        ))}
      </div>
    </div>
  );
}

function Line({ label, value }: { label: string; value: string }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="number">{value}</td>
    </tr>
  );
}
