// The playground's values in the address of its page: read from it, written a moment after each
// change, and copied for others.

import { element, status } from './page.js';

const PAUSE = 250; // milliseconds: browsers stop a page that writes its address too often
const LONG = 5000; // characters that are looked at; the core takes fewer

export function linkInAddress() {
  const text = location.hash.slice(1, LONG);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function drawSharing(parent, words, beforeCopy) {
  let link = '';
  let saving = 0;
  const button = element(parent, 'button', '', words.copy);
  button.type = 'button';
  button.addEventListener('click', copy);
  const told = status(parent, 'playground-copied');
  const byHand = element(parent, 'input', 'playground-link');
  Object.assign(byHand, { readOnly: true, hidden: true });
  byHand.setAttribute('aria-label', words.byHand);

  function save() {
    try {
      history.replaceState(null, '', `#${link}`);
    } catch {
      // The browser has had enough of new addresses for a while; a later change is written again.
    }
  }
  async function copy() {
    beforeCopy();
    save();
    const address = `${location.href.split('#')[0]}#${link}`;
    try {
      await navigator.clipboard.writeText(address);
      told.textContent = words.copied;
    } catch {
      told.textContent = words.byHand;
      Object.assign(byHand, { value: address, hidden: false });
      byHand.select();
    }
  }
  return {
    isShown: (text) => text === link,
    // `byReader`: only then does the address change, so that a wrong link can be looked at.
    follow(now, byReader) {
      link = now;
      told.textContent = '';
      byHand.hidden = true;
      clearTimeout(saving);
      if (byReader) saving = setTimeout(save, PAUSE);
    },
  };
}
