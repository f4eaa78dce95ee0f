import { element, textsOf } from './texts.js';

/** How many cards there are of each tier, and their points. */
export async function tiersWidget(host, root, context) {
  async function draw({ language }) {
    const texts = textsOf(language);
    const { groups } = await host.get('/api/plugins/loyalty/cards/aggregate', { group: 'tier', count: 'id', sum: 'points' });
    if (groups.length === 0) return root.replaceChildren(element('p', texts.none));
    const head = element('tr', undefined, ...[texts.tier, texts.cards, texts.points].map((text) => element('th', text)));
    const rows = groups.map((group) =>
      element('tr', undefined, element('td', group.tier), element('td', String(group.count)), element('td', String(group.sum.points))),
    );
    root.replaceChildren(element('table', undefined, element('thead', undefined, head), element('tbody', undefined, ...rows)));
  }
  await draw(context);
  return { update: draw };
}
