/** Version of the extractor, told in every record: raised with each change that can alter what a page becomes. */
export const EXTRACTOR_VERSION = '1.3.0';
