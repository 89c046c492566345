/** The package ships no types; this is the part of its interface that is used. */
declare module 'html-encoding-sniffer' {
  interface SnifferOptions {
    readonly transportLayerEncodingLabel?: string | undefined;
    readonly defaultEncoding?: string;
  }
  /** WHATWG name of the encoding of an HTML byte stream: BOM, then transport layer, then `meta` prescan, then the default. */
  const sniffHtmlEncoding: (bytes: Uint8Array, options?: SnifferOptions) => string;
  export = sniffHtmlEncoding;
}
