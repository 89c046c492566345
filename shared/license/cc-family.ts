/**
 * The Creative Commons family as Creative Commons publishes it (https://github.com/creativecommons/cc-legal-tools-data,
 * index of legal codes): which codes exist in which version and port. Everything else about a licence follows from its code.
 */
const PORTS_1 = 'fi il nl';
const PORTS_2 = 'at au be br ca cl de es fr hr it jp kr nl pl tw uk za';
const PORTS_2_1 = 'au es jp';
const PORTS_2_5 = 'ar au bg br ca ch cn co dk es hr hu il in it mk mt mx my nl pe pl pt scotland se si tw za';
const PORTS_3 =
  'at au br ch cl cn cr cz de ec ee eg es fr gr gt hk hr ie igo it lu nl no nz ph pl pr pt ro rs sg th tw ug us ve vn za';

/** `-` stands for the unported licence. */
const ATTRIBUTION_VERSIONS: Readonly<Record<string, string>> = {
  '1.0': `- ${PORTS_1}`,
  '2.0': `- ${PORTS_2}`,
  '2.1': PORTS_2_1,
  '2.5': `- ${PORTS_2_5}`,
  '3.0': `- ${PORTS_3}`,
  '4.0': '-',
};

/** `by-nc-nd` was written `by-nd-nc` at first. */
const BY_NC_ND_VERSIONS = omit(ATTRIBUTION_VERSIONS, '1.0');
const BY_ND_NC_VERSIONS = { '1.0': `- ${PORTS_1}`, '2.0': 'jp' };

/** Licences without attribution, withdrawn in 2004. */
const NO_ATTRIBUTION_VERSIONS = { '1.0': '- fi nl', '2.0': 'jp' };

/** Versions and ports by code, as they stand in the licence's address. */
export const CC_CODES: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['by', ATTRIBUTION_VERSIONS],
  ['by-sa', ATTRIBUTION_VERSIONS],
  ['by-nd', ATTRIBUTION_VERSIONS],
  ['by-nc', ATTRIBUTION_VERSIONS],
  ['by-nc-sa', ATTRIBUTION_VERSIONS],
  ['by-nc-nd', BY_NC_ND_VERSIONS],
  ['by-nd-nc', BY_ND_NC_VERSIONS],
  ['nc', NO_ATTRIBUTION_VERSIONS],
  ['nc-sa', NO_ATTRIBUTION_VERSIONS],
  ['nd', NO_ATTRIBUTION_VERSIONS],
  ['nd-nc', NO_ATTRIBUTION_VERSIONS],
  ['sa', NO_ATTRIBUTION_VERSIONS],
  ['sampling', { '1.0': '- br tw' }],
  ['sampling+', { '1.0': '- br de tw' }],
  ['nc-sampling+', { '1.0': '- tw' }],
  ['devnations', { '2.0': '-' }],
]);

/** Whether Creative Commons ever published this licence; `port` is the jurisdiction in the address, null for none. */
export function ccExists(code: string, version: string, port: string | null): boolean {
  const ports = CC_CODES.get(code)?.[version];
  return ports?.split(' ').includes(port ?? '-') ?? false;
}

function omit(versions: Readonly<Record<string, string>>, left: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(versions).filter(([version]) => version !== left));
}
