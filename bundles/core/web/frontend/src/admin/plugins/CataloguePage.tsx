import { Alert, Button, Empty, Input, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCatalogue, type Offer } from '../../api/catalogue';
import { ProblemAlert } from '../parts/ProblemAlert';
import { InstallDialog } from './InstallDialog';
import '../admin.css';

/** What can be had from the server's catalogues, and what has an update. */
export function CataloguePage() {
  const { t } = useTranslation('admin');
  const { data, error, isLoading } = useCatalogue();
  const [words, setWords] = useState('');
  const [wanted, setWanted] = useState<Offer>();
  const offers = data?.items.filter((offer) => matches(offer, words));
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          <Link to="/admin/plugins">{t('plugins.title')}</Link> / {t('catalogue.title')}
        </h1>
        <span className="space" />
        <Input.Search
          className="catalogue-search"
          allowClear
          aria-label={t('catalogue.search')}
          placeholder={t('catalogue.search')}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <div className="stack">
        {error && <ProblemAlert error={error} />}
        {data?.sources.length === 0 && <Alert type="info" showIcon title={t('catalogue.none')} description={t('catalogue.noneHelp')} />}
        {data?.sources
          .filter((source) => source.problem)
          .map((source) => <Alert key={source.address} type="warning" showIcon title={t('catalogue.unread', { source: source.address })} description={source.problem} />)}
        <div className="admin-table" tabIndex={0}>
          <Table<Offer>
            size="small"
            rowKey={(offer) => `${offer.plugin} ${offer.vendor}`}
            loading={isLoading}
            pagination={{ pageSize: 50, hideOnSinglePage: true }}
            dataSource={offers}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<span className="muted">{t('catalogue.empty')}</span>} /> }}
            columns={[
              {
                title: t('plugins.name'),
                key: 'name',
                className: 'wrap',
                render: (_, offer) => (
                  <>
                    {offer.installed ? <Link to={`/admin/plugins/${offer.plugin}`}>{offer.name}</Link> : offer.name}
                    {offer.description && <div className="muted">{offer.description}</div>}
                  </>
                ),
              },
              { title: t('plugins.vendor'), dataIndex: 'vendor' },
              { title: t('plugins.version'), dataIndex: 'version' },
              { title: t('catalogue.installed'), dataIndex: 'installed', render: (installed: string | null) => installed ?? '–' },
              {
                title: t('plugins.stateTitle'),
                dataIndex: 'state',
                className: 'wrap',
                render: (state: string, offer) => (
                  <>
                    {t(`catalogue.state.${state}`, { defaultValue: state })}
                    {offer.problem && <div className="muted">{offer.problem}</div>}
                  </>
                ),
              },
              {
                title: <span className="visually-hidden">{t('actions')}</span>,
                key: 'actions',
                align: 'end',
                render: (_, offer) =>
                  (offer.state === 'AVAILABLE' || offer.state === 'UPDATE') && (
                    <Button
                      size="small"
                      type={offer.state === 'UPDATE' ? 'primary' : 'default'}
                      aria-label={t('catalogue.take', { name: offer.name, version: offer.version })}
                      onClick={() => setWanted(offer)}
                    >
                      {t(offer.state === 'UPDATE' ? 'plugins.upgradeNow' : 'plugins.installNow')}
                    </Button>
                  ),
              },
            ]}
          />
        </div>
      </div>
      {wanted && <InstallDialog offer={wanted} onClose={() => setWanted(undefined)} />}
    </div>
  );
}

const matches = (offer: Offer, words: string) => {
  const text = `${offer.plugin} ${offer.name} ${offer.vendor} ${offer.description ?? ''}`.toLowerCase();
  return words.toLowerCase().split(/\s+/).every((word) => text.includes(word));
};
