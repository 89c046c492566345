import type { RichText } from '../article/block.ts';
import type { License, LicenseScope } from './license.ts';
import { knownLicenseByUri } from './license-by-uri.ts';
import { type LicenseMention, licenseMentions } from './license-mentions.ts';

/** What the words before a licence's name say is under it. */
export type StatementSubject = 'page' | 'image' | 'software' | 'dataset' | 'user' | 'documentation' | 'none';

/** One licence named in a block, with what the words around it claim. */
export interface LicenseStatement {
  readonly license: License;
  readonly subject: StatementSubject;
  readonly scope: LicenseScope;
  /** "licensed under", "available under": words that grant. */
  readonly grants: boolean;
  /** "This article", "the content of this page": words that point at the page itself. */
  readonly pointsHere: boolean;
  /** "aspires to", "may not": words that hope for a licence rather than give one. */
  readonly aspires: boolean;
  readonly republished: boolean;
  readonly text: string;
}

const GRANT =
  /\b(?:licen[sc]ed|available|released|distributed|published|re-?published|shared|provided|offered|covered|governed|made available|dedicated|reproduced)\b|\b(?:under|by) (?:the |an? )?(?:terms of )?(?:the |an? )?$|lizenziert|veröffentlicht unter|steht unter|sous licence|bajo (?:una |la )?licen|con licenza|sob (?:uma |a )?licen|\blicen[cs]e:?\s*$|\bexcept where\b|is in (?:the )?$/iu;
const HERE =
  /\b(?:this|these|the|all|our|its?|every)\s+(?:[\w-]+ ){0,3}?(?:works?|articles?|pages?|posts?|stor(?:y|ies)|sites?|websites?|blogs?|contents?|texts?|documents?|documentation|docs|books?|materials?|tutorials?|lessons?|guides?|resources?|wiki|publication|essays?|papers?|handouts?)\b|\b(?:site|page|article|website|text|post)?\s?contents?\b|\bthis is an? (?:[\w-]+ ){0,3}(?:article|work|paper|publication)\b|\bdieser (?:artikel|beitrag|text)|\bdieses werk|\bdie (?:inhalte|texte)|\b(?:cet article|ce texte|cette œuvre|este artículo|esta obra|quest[’'o] ?(?:opera|articolo)|este artigo)\b|except where otherwise noted|unless otherwise (?:noted|stated|specified)|\barticle (?:is )?licen[sc]ed/iu;
const DOCUMENTATION = /\b(?:documentation|docs)\b/i;
const USER = /\b(?:user|member|community|users['’]?)[ -](?:contributions?|contributed|content|posts)\b/i;
const IMAGE =
  /\b(?:photos?|photographs?|images?|pictures?|illustrations?|figures?|videos?|icons?|maps?|artworks?|graphics?|foto|bild|cover)\b/i;
const SOFTWARE =
  /\b(?:software|code|codes|librar(?:y|ies)|source|plugins?|themes?|fonts?|programs?|repositor(?:y|ies)|packages?|engines?|tools?|models?|apps?|applications?|compilers?|framework|projects?|samples?|snippets?|binary|binaries|kernel|scripts?|hardware|files?)\b/i;
const DATA = /\b(?:data|datasets?|databases?|corpus|data set)\b/i;
const ASPIRATION =
  /\b(?:aspires?|hopes?|aims?|plans?|intends?|would|may not|might|wants?|could|should|if you|choose|propose[sd]?|consider)\b/i;
const REPUBLISHED = /\brepublish|\breprint|\brepost/i;
const SITE = /\b(?:site|website|blog|wiki)\b/i;
const PAGE_TEXT = /\b(?:page|contents?|text)\b/i;
const SENTENCE_END = /(?<=[\p{L}\p{N})”"]{2}[.!?])\s+(?=\p{Lu})/u;

/** Reads every licence that a block names, with the clause before it. */
export function licenseStatements(block: RichText): LicenseStatement[] {
  const linked = block.marks.flatMap((mark): LicenseMention[] => {
    const license = mark.type === 'link' ? knownLicenseByUri(mark.href) : null;
    return license === null ? [] : [{ license, start: mark.start, end: mark.end }];
  });
  const named = licenseMentions(block.text).filter(
    (mention) =>
      !linked.some(
        (link) => mention.start < link.end && mention.end > link.start && moreExact(link, mention),
      ),
  );
  const kept = linked.filter(
    (link) => !named.some((mention) => mention.start < link.end && mention.end > link.start),
  );
  const all = merged(
    block.text,
    [...kept, ...named].toSorted((a, b) => a.start - b.start),
  );
  return all.map((mention, index) => read(block.text, mention, all[index - 1]?.end ?? 0));
}

/** A licence named twice in a row, by its name and then its address or its short form, is one. */
function merged(text: string, mentions: readonly LicenseMention[]): LicenseMention[] {
  const out: LicenseMention[] = [];
  for (const mention of mentions) {
    const last = out.at(-1);
    if (
      last !== undefined &&
      SAME_LICENSE_GAP.test(text.slice(last.end, mention.start)) &&
      isAkin(last.license, mention.license)
    ) {
      const exact = last.license['@id'] !== null ? last.license : mention.license;
      out[out.length - 1] = { license: exact, start: last.start, end: mention.end };
    } else out.push(mention);
  }
  return out;
}
const SAME_LICENSE_GAP =
  /^[\s(),.:;[\]–—-]{0,6}(?:licen[cs]e)?[\s(),.:;[\]–—-]{0,4}(?:see|at|which|details|read more)?[\s(:]{0,3}$/i;

const isAkin = (one: License, other: License): boolean =>
  (one.identifier ?? '').startsWith(other.identifier ?? '?') ||
  (other.identifier ?? '').startsWith(one.identifier ?? '?') ||
  one.identifier === 'CC-unspecified';

/** A link's licence holds over the words of the link, unless the words say more than the link. */
const moreExact = (link: LicenseMention, words: LicenseMention): boolean =>
  link.license['@id'] !== null || words.license['@id'] === null;

function read(text: string, mention: LicenseMention, previousEnd: number): LicenseStatement {
  const sentence = text.slice(0, mention.start).split(SENTENCE_END).at(-1) ?? '';
  const clauseStart = Math.max(previousEnd, mention.start - sentence.length, mention.start - MAX_CLAUSE);
  const clause = text.slice(clauseStart, mention.start);
  const after = text.slice(mention.end, mention.end + MAX_AFTER).split(SENTENCE_END)[0] ?? '';
  const subject = subjectOf(clause);
  return {
    license: mention.license,
    subject,
    scope: scopeOf(clause, subject),
    grants: GRANT.test(clause),
    pointsHere: HERE.test(clause),
    aspires: ASPIRATION.test(sentence) || ASPIRATION.test(after.slice(0, MAX_ASPIRATION)),
    republished: REPUBLISHED.test(sentence),
    text: text.slice(clauseStart, mention.end).trim(),
  };
}

/** How far before and after a licence's name the words still speak of it, in characters. */
const MAX_CLAUSE = 300;
const MAX_AFTER = 200;
const MAX_ASPIRATION = 80;

function subjectOf(clause: string): StatementSubject {
  if (USER.test(clause)) return 'user';
  if (DOCUMENTATION.test(clause)) return 'documentation';
  const here = HERE.exec(clause);
  if (IMAGE.test(clause) && here === null) return 'image';
  if (here !== null) return 'page';
  if (SOFTWARE.test(clause)) return 'software';
  return DATA.test(clause) ? 'dataset' : 'none';
}

function scopeOf(clause: string, subject: StatementSubject): LicenseScope {
  if (subject === 'user') return 'user-contributions';
  if (subject === 'documentation') return 'documentation';
  if (REPUBLISHED.test(clause)) return 'article-text';
  if (SITE.test(clause)) return 'site';
  return PAGE_TEXT.test(clause) ? 'page-text' : 'article';
}
