// A tab on each account: plain JavaScript, no build. The contract is @mortise/ui; see docs/vendor/ui.md of Mortise.
const TEXTS = {
  en: { title: '@name@ at a glance', count: 'How many', last: 'The last', none: 'none yet' },
  'zh-CN': { title: '@name@ 概览', count: '数量', last: '最近一次', none: '暂无' },
};

/** An element with a text; never HTML, so that nothing in a record can become code. */
function element(name, text, ...children) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  made.append(...children);
  return made;
}

/** What the plugin's own resource says of the account. The list of its records every account has by itself. */
async function tab(host, root, context) {
  let current = context;

  async function draw() {
    const texts = TEXTS[current.language] ?? TEXTS.en;
    const { count, last } = await host.get(`/api/plugins/@id@/summary/${current.recordId}`);
    root.replaceChildren(
      element('dl', undefined, element('dt', texts.count), element('dd', String(count)), element('dt', texts.last), element('dd', last ?? texts.none)),
    );
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
    id: 'summary',
    title: { en: TEXTS.en.title, 'zh-CN': TEXTS['zh-CN'].title },
    types: ['account'],
    mount: (root, context) => tab(host, root, context),
  });
}
