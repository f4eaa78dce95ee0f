import { element } from './texts.js';

const MOST_AT_ONCE = 50;

/** A function that gives the tier of an account; accounts that are asked for at the same moment are one call. */
export function tiersOf(host) {
  let asked = new Map();

  async function ask(accounts) {
    const { items } = await host.get('/api/customers/accounts', {
      filter: `id=in=(${[...accounts.keys()].join(',')})`,
      fields: 'id,custom.loyaltyTier',
      limit: MOST_AT_ONCE,
    });
    accounts.forEach(({ resolve }, id) => resolve(items.find((item) => item.id === id)?.custom?.loyaltyTier ?? null));
  }

  function flush() {
    const accounts = asked;
    asked = new Map();
    ask(accounts).catch((error) => accounts.forEach(({ reject }) => reject(error)));
  }

  return (id) => {
    if (asked.size === 0) setTimeout(flush);
    let waiting = asked.get(id);
    if (!waiting) {
      waiting = {};
      waiting.promise = new Promise((resolve, reject) => Object.assign(waiting, { resolve, reject }));
      asked.set(id, waiting);
      if (asked.size === MOST_AT_ONCE) flush();
    }
    return waiting.promise;
  };
}

/** The tier of an opportunity's account, where it has one. */
export async function tierBadge(tierOf, root, { record }) {
  const tier = record.account && (await tierOf(record.account.id));
  if (tier) root.replaceChildren(element('small', `★ ${tier}`));
}
