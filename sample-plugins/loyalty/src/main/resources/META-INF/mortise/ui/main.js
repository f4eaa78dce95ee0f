// What Acorn adds to the workspace: plain JavaScript, no build. The contract is @mortise/ui; see docs/vendor/ui.md.
import { cardsTab } from './cards-tab.js';
import { tierBadge, tiersOf } from './tier-badge.js';
import { tiersWidget } from './tiers-widget.js';

export function activate(host) {
  const tierOf = tiersOf(host);
  host.add('record-tab', {
    id: 'cards',
    title: { en: 'Loyalty cards', 'zh-CN': '会员卡' },
    types: ['account'],
    mount: (element, context, saved) => cardsTab(host, element, context, saved),
  });
  host.add('home-widget', {
    id: 'tiers',
    title: { en: 'Loyalty', 'zh-CN': '会员忠诚度' },
    mount: (element, context) => tiersWidget(host, element, context),
  });
  host.add('kanban-badge', {
    id: 'tier',
    title: { en: 'Loyalty tier', 'zh-CN': '会员等级' },
    types: ['opportunity'],
    mount: (element, context) => tierBadge(tierOf, element, context),
  });
}
