import { element, textsOf } from './texts.js';

const CARDS = '/api/plugins/loyalty/cards';

/** The cards of an account, with a box for each to add points. */
export async function cardsTab(host, root, context, saved = {}) {
  let current = context;
  const typed = { ...saved };

  async function draw() {
    const texts = textsOf(current.language);
    const { items } = await host.get(CARDS, { filter: `account==${current.recordId}`, sort: '-points', limit: 50 });
    if (items.length === 0) return root.replaceChildren(element('p', texts.none));
    const head = element('tr', undefined, ...[texts.card, texts.tier, texts.points, ''].map((text) => element('th', text)));
    root.replaceChildren(element('table', undefined, element('thead', undefined, head), element('tbody', undefined, ...items.map((card) => row(card, texts)))));
  }

  function row(card, texts) {
    const link = element('a', card.number);
    link.href = `/records/loyaltyCard/${card.id}`;
    link.onclick = (event) => {
      event.preventDefault();
      current.navigate(`/records/loyaltyCard/${card.id}`);
    };
    const points = element('input');
    Object.assign(points, { type: 'number', min: 1, size: 6, value: typed[card.id] ?? '', oninput: () => (typed[card.id] = points.value) });
    points.setAttribute('aria-label', `${texts.add} ${card.number}`);
    const trouble = element('span');
    trouble.style.color = 'var(--bad)';
    const form = element('form', undefined, points, ' ', element('button', texts.earn), ' ', trouble);
    form.onsubmit = async (event) => {
      event.preventDefault();
      try {
        await host.send('POST', `${CARDS}/${card.id}/earn`, { points: Number(points.value) });
        delete typed[card.id];
        await draw();
      } catch (error) {
        trouble.textContent = error.message;
      }
    };
    return element('tr', undefined, element('td', undefined, link), element('td', card.tier), element('td', String(card.points)), element('td', undefined, form));
  }

  await draw();
  return {
    update(next) {
      const other = next.recordId !== current.recordId || next.language !== current.language;
      current = next;
      if (other) draw();
    },
    state: () => typed,
  };
}
