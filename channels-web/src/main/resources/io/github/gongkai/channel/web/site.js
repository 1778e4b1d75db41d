// Remembers how the reader wants the pages shown. Without it the two switches work for the page at hand.
(() => {
  'use strict';
  const store = (() => { try { return window.localStorage; } catch { return null; } })();
  const read = key => { try { return store && store.getItem(key); } catch { return null; } };
  const keep = (key, value) => { try { if (store) store.setItem(key, value); } catch { /* full or forbidden: not kept */ } };
  const large = document.getElementById('mode-large');
  const dark = document.getElementById('mode-dark');
  if (!large || !dark) return;
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const paint = () => document.documentElement.classList.toggle('light', system.matches && !dark.checked);
  large.checked = read('gongkai-large') === 'yes';
  const kept = read('gongkai-dark');
  dark.checked = kept === null ? system.matches : kept === 'yes';
  paint();
  large.addEventListener('change', () => keep('gongkai-large', large.checked ? 'yes' : 'no'));
  dark.addEventListener('change', () => { keep('gongkai-dark', dark.checked ? 'yes' : 'no'); paint(); });
})();
