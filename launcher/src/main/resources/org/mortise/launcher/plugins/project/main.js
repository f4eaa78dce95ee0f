// A tab on each account: plain JavaScript, no build. The contract is @mortise/ui; see docs/vendor/ui.md of Mortise.
const TEXTS = {
  en: { title: '@name@', none: 'Nothing yet' },
  'zh-CN': { title: '@name@', none: '暂无' },
};

/** An element with a text; never HTML, so that nothing in a record can become code. */
function element(name, text, ...children) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  made.append(...children);
  return made;
}

async function tab(host, root, context) {
  let current = context;

  async function draw() {
    const texts = TEXTS[current.language] ?? TEXTS.en;
    const filter = `account==${current.recordId}`;
    const { items } = await host.get('/api/plugins/@id@/@collection@', { filter, sort: '-heldOn', limit: 50 });
    root.replaceChildren(items.length === 0 ? element('p', texts.none) : element('ul', undefined, ...items.map(line)));
  }

  function line(item) {
    const link = element('a', item.subject);
    link.href = `/records/@type@/${item.id}`;
    link.onclick = (event) => {
      event.preventDefault();
      current.navigate(link.getAttribute('href'));
    };
    return element('li', undefined, link, ` ${item.heldOn ?? ''}`);
  }

  await draw();
  return {
    update(next) {
      const other = next.recordId !== current.recordId || next.language !== current.language;
      current = next;
      if (other) draw();
    },
  };
}

export function activate(host) {
  host.add('record-tab', {
    id: '@collection@',
    title: { en: TEXTS.en.title, 'zh-CN': TEXTS['zh-CN'].title },
    types: ['account'],
    mount: (root, context) => tab(host, root, context),
  });
}
