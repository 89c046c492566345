/** The licence of one work in a legacy block of RDF. */
export interface RdfWork {
  /** Address of the work; empty for the page itself. */
  readonly about: string;
  readonly license: string;
}

const WORK = /<(?:cc:)?Work\b([^>]{0,500})>([\s\S]{0,5000}?)<\/(?:cc:)?Work>/gi;
const ABOUT = /\brdf:about\s*=\s*["']([^"']{0,2048})["']/i;
const LICENSE = /<(?:cc:)?license\s+rdf:resource\s*=\s*["']([^"']{1,2048})["']/i;
/** Longest comment read, in characters; the blocks of Creative Commons' old chooser have under 2,000. */
const MAX_COMMENT = 20_000;

/**
 * The licensed works of an RDF/XML block that stands in a comment, as Creative Commons' chooser wrote it until 2008
 * (https://www.w3.org/Submission/2008/SUBM-ccREL-20080501/, section 2; https://web.resource.org/cc/).
 */
export function rdfWorks(comment: string): RdfWork[] {
  if (comment.length > MAX_COMMENT || !comment.includes('rdf:RDF')) return [];
  return [...comment.matchAll(WORK)].flatMap(([, attributes = '', inner = '']) => {
    const license = LICENSE.exec(inner)?.[1];
    const about = ABOUT.exec(attributes)?.[1];
    return license === undefined || about === undefined ? [] : [{ about, license }];
  });
}
