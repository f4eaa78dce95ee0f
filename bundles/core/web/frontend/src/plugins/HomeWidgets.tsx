import { useTranslation } from 'react-i18next';
import { ContributionView } from './ContributionView';
import { ErrorCard } from './ErrorCard';
import { titleOf, useContributions, useFailures, usePageContext } from './useContributions';
import './plugins.css';

/** What plugins put on the home page; a card for each, and one for each plugin whose module does not work at all. */
export function HomeWidgets() {
  const { i18n } = useTranslation();
  const widgets = useContributions('home-widget');
  const failures = useFailures();
  const context = usePageContext();
  if (widgets.length === 0 && failures.length === 0) return null;
  return (
    <div className="plugin-widgets">
      {failures.map(({ module, error }) => (
        <ErrorCard key={module.plugin} module={module} error={error} />
      ))}
      {widgets.map((widget) => (
        <section key={widget.key} className="card plugin-widget" aria-label={titleOf(widget, i18n.language)}>
          <h2>
            {titleOf(widget, i18n.language)}
          </h2>
          <ContributionView registered={widget} context={context} />
        </section>
      ))}
    </div>
  );
}
