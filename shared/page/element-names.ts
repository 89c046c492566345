import { keyOf } from './own-text.ts';

/** The names of HTML's elements, https://html.spec.whatwg.org/multipage/indices.html#elements-3, and old ones still met. */
const NAMES =
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark math menu meta meter nav nobr noframes noscript object ol optgroup option output p param path picture pre progress q rp rt ruby s samp script search section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul use var video wbr';

const KNOWN: ReadonlyMap<string, string> = new Map(
  NAMES.split(' ')
    .map(keyOf)
    .map((name) => [name, name]),
);

/**
 * The one spelling of an element's name that all elements of that name share: what is cut out of a page is a string of
 * its own each time, and every later comparison would read it letter by letter.
 */
export const sharedName = (name: string): string => KNOWN.get(name) ?? name;
