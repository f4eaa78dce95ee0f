const TEXTS = {
  en: { card: 'Card', tier: 'Tier', points: 'Points', none: 'No cards yet', earn: 'Add points', total: 'All cards', add: 'Points for card', cards: 'Cards' },
  'zh-CN': { card: '会员卡', tier: '等级', points: '积分', none: '还没有会员卡', earn: '增加积分', total: '所有会员卡', add: '会员卡增加积分', cards: '会员卡' },
};

export const textsOf = (language) => TEXTS[language] ?? TEXTS.en;

/** An element with a text; never HTML, so that nothing in a record can become code. */
export function element(name, text, ...children) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  made.append(...children);
  return made;
}
