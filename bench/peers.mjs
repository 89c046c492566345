// What other libraries do to a page, each loaded only in the process that measures it. JavaScript, because their types
// would bring the browser's globals into every file of the program.

/** Addresses are made absolute against it, as against the address a page was fetched from. */
const ADDRESS = 'https://page.invalid/';

/** Peers by name; each is loaded once, then answers whether it found an article's text in a page. */
export const PEERS = new Map([
  ['Readability+linkedom', loadReadabilityOnLinkedom],
  ['Readability+jsdom', loadReadabilityOnJsdom],
  ['Defuddle+linkedom', loadDefuddleOnLinkedom],
]);

async function loadReadabilityOnLinkedom() {
  const { Readability } = await import('@mozilla/readability');
  const { parseHTML } = await import('linkedom');
  return (html) => hasText(new Readability(parseHTML(html).document).parse()?.textContent);
}

async function loadReadabilityOnJsdom() {
  const { Readability } = await import('@mozilla/readability');
  const { JSDOM, VirtualConsole } = await import('jsdom');
  return (html) => {
    // A console of its own, connected to nothing: broken style sheets are not worth a line each.
    const { window } = new JSDOM(html, { url: ADDRESS, virtualConsole: new VirtualConsole() });
    const found = hasText(new Readability(window.document).parse()?.textContent);
    window.close();
    return found;
  };
}

async function loadDefuddleOnLinkedom() {
  const { DefuddleClass } = await import('defuddle/node');
  const { parseHTML } = await import('linkedom');
  return (html) => {
    const { document } = parseHTML(html);
    // What Defuddle itself adds to a page of linkedom before it reads it.
    document.styleSheets ??= [];
    if (document.defaultView) document.defaultView.getComputedStyle ??= () => ({ display: '' });
    return hasText(new DefuddleClass(document, { url: ADDRESS }).parse().content);
  };
}

const hasText = (text) => typeof text === 'string' && text.trim() !== '';
