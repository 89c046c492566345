/** Answers whether a peer found an article's text in a page; throws what it throws. */
export type Peer = (html: string) => boolean;

export declare const PEERS: ReadonlyMap<string, () => Promise<Peer>>;
