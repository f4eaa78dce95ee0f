import { useTranslation } from 'react-i18next';
import type { Reference } from '../api/records';
import { useReport, type Rates } from '../api/reports';
import { ReferenceLink } from '../ui/FieldValue';
import { formatNumber } from '../ui/format';
import { Tile } from './Tile';

interface Result {
  total: Rates;
  campaigns: { campaign: Reference; rates: Rates }[];
}

/** The campaigns that converted most. */
export function CampaignTile() {
  const { t, i18n } = useTranslation('home');
  const { data } = useReport<Result>('campaigns');
  if (!data?.result) return null;
  const best = [...data.result.campaigns].sort((a, b) => b.rates.conversions - a.rates.conversions).slice(0, 6);
  const percent = (value: string | null) => (value === null ? '–' : `${formatNumber(value, i18n.language, 2)} %`);
  return (
    <Tile title={t('campaigns')} to="/records/campaign">
      {best.length === 0 && <p className="muted">{t('nothing')}</p>}
      <table className="plain" hidden={best.length === 0}>
        <thead>
          <tr>
            <th scope="col">{t('campaign')}</th>
            <th scope="col" className="number">{t('conversions')}</th>
            <th scope="col" className="number">{t('conversionRate')}</th>
            <th scope="col" className="number">{t('clickThroughRate')}</th>
          </tr>
        </thead>
        <tbody>
          {best.map(({ campaign, rates }) => (
            <tr key={campaign.id}>
              <td>
                <ReferenceLink reference={campaign} />
              </td>
              <td className="number">{formatNumber(rates.conversions, i18n.language)}</td>
              <td className="number">{percent(rates.conversionRate)}</td>
              <td className="number">{percent(rates.clickThroughRate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Tile>
  );
}
