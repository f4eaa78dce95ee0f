import { useTranslation } from 'react-i18next';
import type { Money, Reference } from '../api/records';
import { useReport } from '../api/reports';
import { ReferenceLink } from '../ui/FieldValue';
import { formatMoney, formatNumber } from '../ui/format';
import { Tile } from './Tile';

interface Row {
  agent: Reference;
  quarter: string;
  won: number;
  amount: Money | null;
}

/** Won opportunities by agent and quarter. */
export function SalesByAgent() {
  const { t, i18n } = useTranslation('home');
  const { data } = useReport<{ rows: Row[] }>('sales-by-agent');
  if (!data?.result) return null;
  return (
    <Tile title={t('salesByAgent')}>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t('agent')}</th>
            <th scope="col">{t('quarter')}</th>
            <th scope="col" className="number">{t('deals')}</th>
            <th scope="col" className="number">{t('amount')}</th>
          </tr>
        </thead>
        <tbody>
          {data.result.rows.map((row, index) => (
            <tr key={index}>
              <td>{row.agent ? <ReferenceLink reference={row.agent} /> : '–'}</td>
              <td>{row.quarter}</td>
              <td className="number">{formatNumber(row.won, i18n.language)}</td>
              <td className="number">{row.amount ? formatMoney(row.amount, i18n.language) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Tile>
  );
}
