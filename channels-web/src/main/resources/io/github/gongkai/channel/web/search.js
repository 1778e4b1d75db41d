// Searches the site's index: fetches the small files that hold the question's pairs of characters, nothing else.
(() => {
  'use strict';
  const state = document.getElementById('search-state');
  const list = document.getElementById('search-hits');
  const more = document.getElementById('search-more');
  const box = document.getElementById('q');
  const LENGTH = 20;
  const kept = /[\p{L}\p{Nd}\ud800-\udfff]/u;

  // The same folding as where the index is made: half width, lower case; 0 parts the text.
  const fold = code => {
    const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
    if (narrow >= 0xd800 && narrow <= 0xdfff) return narrow;
    const letter = String.fromCharCode(narrow);
    if (!kept.test(letter)) return 0;
    const lower = letter.toLowerCase();
    return lower.length === 1 ? lower.charCodeAt(0) : narrow;
  };
  const pairsOf = text => {
    const pairs = new Map();
    let before = 0;
    for (let i = 0; i < text.length; i++) {
      const code = fold(text.charCodeAt(i));
      if (before && code) pairs.set((before * 65536 + code).toString(36), [before, code]);
      before = code;
    }
    return pairs;
  };
  const get = path => fetch(path, { cache: 'no-cache' }).then(answer => {
    if (!answer.ok) throw new Error(path + ' ' + answer.status);
    return answer.json();
  });

  // Pages of a segment that hold every pair, with the number of pairs in their titles.
  const searchSegment = async (name, pairs) => {
    const segment = await get(name + '/segment.json');
    const shards = new Map();
    for (const [, [a, b]] of pairs) {
      const shard = (a * 31 + b) % segment.shards;
      if (!shards.has(shard)) shards.set(shard, get(name + '/p' + shard + '.json'));
    }
    let found = null;
    for (const [key, [a, b]] of pairs) {
      const postings = (await shards.get((a * 31 + b) % segment.shards))[key] || [];
      const next = new Map();
      let page = 0;
      for (const posting of postings) {
        page += posting >> 1;
        if (found === null || found.has(page)) next.set(page, ((found && found.get(page)) || 0) + (posting & 1));
      }
      found = next;
      if (found.size === 0) break;
    }
    return [...found].map(([page, inTitle]) => ({ name, page, inTitle, day: segment.days[page] }));
  };

  const append = (parent, tag, text) => {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    parent.append(element);
    return element;
  };
  const highlight = (parent, text, words) => {
    const lower = text.toLowerCase();
    let at = 0;
    while (at < text.length) {
      let next = -1;
      let hit = '';
      for (const word of words) {
        const place = lower.indexOf(word.toLowerCase(), at);
        if (place >= 0 && (next < 0 || place < next)) { next = place; hit = word; }
      }
      if (next < 0) break;
      parent.append(text.slice(at, next));
      append(parent, 'mark', text.slice(next, next + hit.length));
      at = next + hit.length;
    }
    parent.append(text.slice(at));
  };

  const show = async (hits, from, words) => {
    const part = hits.slice(from, from + LENGTH);
    const chunks = new Map();
    for (const hit of part) {
      const path = hit.name + '/d' + Math.floor(hit.page / 64) + '.json';
      hit.path = path;
      if (!chunks.has(path)) chunks.set(path, get(path));
    }
    for (const hit of part) {
      const [slug, title, day, about, excerpt] = (await chunks.get(hit.path))[hit.page % 64];
      const item = append(list, 'li');
      const link = append(item, 'a');
      link.href = '../content/' + slug + '.html';
      highlight(link, title, words);
      highlight(append(item, 'p'), excerpt, words);
      append(item, 'p', day + ' · ' + about);
    }
    more.hidden = from + LENGTH >= hits.length;
    more.onclick = () => show(hits, from + LENGTH, words);
  };

  const search = async question => {
    const words = question.trim().split(/\s+/).filter(word => word.length > 1);
    const pairs = new Map();
    for (const word of words) for (const [key, pair] of pairsOf(word)) pairs.set(key, pair);
    if (pairs.size === 0) {
      state.textContent = question.trim() ? '请输入至少两个字' : '';
      return;
    }
    state.textContent = '正在搜索…';
    const { segments } = await get('index.json');
    const hits = (await Promise.all(segments.map(name => searchSegment(name, pairs)))).flat();
    hits.sort((a, b) => b.inTitle - a.inTitle || b.day - a.day || (a.name < b.name ? -1 : 1) || b.page - a.page);
    state.textContent = hits.length ? '找到 ' + hits.length + ' 条' : '没有找到，请换个说法';
    await show(hits, 0, words);
  };

  const question = new URLSearchParams(location.search).get('q') || '';
  box.value = question;
  search(question).catch(() => {
    state.textContent = location.protocol === 'file:' ? '请通过网站服务器打开后搜索' : '搜索暂时不可用，请稍后再试';
  });
})();
