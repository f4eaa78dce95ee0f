// What Acorn adds to the workspace: plain JavaScript, no build. The contract is @mortise/ui; see docs/vendor/ui.md.
import { cardsTab } from './cards-tab.js';
import { tiersWidget } from './tiers-widget.js';

export function activate(host) {
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
}
