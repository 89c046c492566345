import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleEvent, MAX_IMAGE_LICENSES } from '../../../events/index.ts';
import type { Article } from '../../../shared/article/article.ts';
import { compare } from '../../../shared/record/compare.ts';
import type { RecordChange } from '../../../shared/record/record-change.ts';
import { reject } from '../../../shared/record/reject.ts';
import { SUMMARY_LIMIT } from '../../../shared/record/summary-limits.ts';
import { toEvent } from '../../../shared/record/to-event.ts';
import { CC_BY } from './sample-article.ts';
import { ingestedRecord, rejectedRecord, removedRecord, sampleOrigin } from './sample-record.ts';

const MAX_EVENT_BYTES = 64 * 1024;
const origin = { table: 'records', bucket: 'claims', source: 'faircopy/test' };

function eventOf({ previous, next }: RecordChange): ArticleEvent {
  const change = compare(previous, next);
  if (change.change === 'none') throw new Error('expected a change');
  return ArticleEvent.parse(toEvent(change, origin));
}

describe('toEvent', () => {
  const first = ingestedRecord(1);

  it('summarizes a new article', () => {
    expect(eventOf({ next: first })).toMatchObject({
      specversion: '1.0',
      source: 'faircopy/test',
      type: 'faircopy.article.ingested.v1',
      subject: first.id,
      recordversion: 1,
      sequence: first.provenance.sequencer,
      time: '2026-03-02T09:00:00.000Z',
      data: {
        publisher: 'harbour-times',
        key: 'harbour-times/lamps.html',
        record: { table: 'records', id: first.id, bucket: 'claims' },
        contentHash: first.contentHash,
        headline: 'The lamps of the harbour',
        language: 'en',
        counts: { words: 5, sections: 1, images: 1, licensedImages: 1, imageLicenses: 1, removed: 2 },
        license: { status: 'granted', identifier: 'CC-BY-4.0', commercialUse: true, shareAlike: false },
        imageLicenses: ['CC-BY-SA-4.0'],
        imageRights: { attribution: true, commercialUse: true, derivatives: true, shareAlike: false },
        reservations: { allRightsReserved: false, noai: false, noimageai: false, tdm: false, rsl: false },
      },
    });
  });

  it('says that no licence is granted, with every answer null', () => {
    const event = eventOf({ next: ingestedRecord(1, { license: null }) });
    expect(event.data).toMatchObject({
      license: { status: 'none', identifier: null, commercialUse: null, derivatives: null },
    });
  });

  it('says which rights the page keeps back', () => {
    const rightsReservations: Article['rightsReservations'] = {
      allRightsReserved: true,
      robots: ['noimageai'],
      tdm: { reservation: true },
      rsl: 'https://news.example/license.xml',
      evidence: [],
    };
    expect(eventOf({ next: ingestedRecord(1, { rightsReservations }) }).data).toMatchObject({
      reservations: { allRightsReserved: true, noai: false, noimageai: true, tdm: true, rsl: true },
    });
  });

  it('counts what it cuts', () => {
    const image = Array.from({ length: 60 }, (_, index) => ({
      license: { ...CC_BY, identifier: `LicenseRef-${index % 55}` },
    }));
    expect(eventOf({ next: ingestedRecord(1, { image }) }).data).toMatchObject({
      imageLicenses: { length: MAX_IMAGE_LICENSES },
      counts: { images: 60, licensedImages: 60, imageLicenses: 55 },
    });
  });

  it('names what changed in an update, and the reason of a rejection', () => {
    const next = ingestedRecord(2, { headline: 'New' }, first);
    expect(eventOf({ previous: first, next }).data).toMatchObject({ changed: ['headline'], headline: 'New' });
    const rejected = eventOf({ previous: first, next: rejectedRecord(2, first) });
    expect(rejected.data).toMatchObject({ reason: 'empty', key: 'harbour-times/lamps.html' });
  });

  it('repeats its id for the same version, and only for it', () => {
    const tombstone = removedRecord(2, first);
    const changes: RecordChange[] = [
      { next: first },
      { previous: first, next: tombstone },
      { previous: tombstone, next: ingestedRecord(3, {}, tombstone) },
      // After the tombstone expired: version 1 once more.
      { next: ingestedRecord(9, { headline: 'A second life' }) },
    ];
    const ids = changes.map((change) => eventOf(change).id);
    expect(new Set(ids).size).toBe(changes.length);
    expect(changes.map((change) => eventOf(change).id)).toEqual(ids);
  });

  it('keeps its id when only the place in the order moved', () => {
    const moved = ingestedRecord(5, {}, first);
    expect(eventOf({ next: moved }).id).toBe(eventOf({ next: first }).id);
  });

  it('leaves an address out rather than cutting it, and shows where a text was cut', () => {
    const long = 'x'.repeat(5000);
    const { data } = eventOf({
      next: ingestedRecord(1, { headline: long, canonicalUrl: `https://a.example/${long}` }),
    });
    expect(data).toMatchObject({ canonicalUrl: null, headline: expect.stringMatching(/^x{499}…$/) });
  });

  it('never cuts through a character', () => {
    const { data } = eventOf({ next: ingestedRecord(1, { headline: `x${'😀'.repeat(400)}` }) });
    expect(data).toHaveProperty('headline', expect.stringMatching(/^x(?:😀)+…$/u));
  });

  it('stays within 64 KB, whatever the record holds', () => {
    // Control characters are the worst: JSON takes six bytes for each.
    const long = fc.tuple(
      fc.constantFrom('\u0000', '\ud800', '漢', '"', 'a'),
      fc.oneof(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 55, max: 62 })),
    );
    const text = long.map(([character, length]) => character.repeat(length));
    fc.assert(
      fc.property(text, text, text, fc.array(text, { maxLength: 120 }), (a, b, c, identifiers) => {
        const article = {
          headline: a,
          articleSection: b,
          inLanguage: c,
          canonicalUrl: a.slice(0, 2048),
          license: {
            ...CC_BY,
            '@id': b.slice(0, 2048),
            identifier: c,
            status: 'granted',
            scope: 'article',
            basis: 'link',
            evidence: [],
          },
          image: identifiers.map((identifier, index) => ({
            license: { ...CC_BY, identifier: `${index}${identifier}` },
          })),
        } as const;
        const next = ingestedRecord(1, {
          ...article,
          image: [...article.image],
          license: { ...article.license, evidence: [] },
        });
        expect(
          Buffer.byteLength(JSON.stringify(eventOf({ previous: ingestedRecord(0), next }))),
        ).toBeLessThan(MAX_EVENT_BYTES);
        const wide = { ...sampleOrigin(1), publisher: a };
        const refused = reject({ reason: 'unknown-publisher', detail: b }, wide);
        expect(Buffer.byteLength(JSON.stringify(eventOf({ next: refused })))).toBeLessThan(MAX_EVENT_BYTES);
      }),
    );
  });

  it('stays within 64 KB when every text is as long as it may be, and every character the worst', () => {
    const worst = (limit: number) => '\u0000'.repeat(limit);
    const image = Array.from({ length: MAX_IMAGE_LICENSES }, (_, index) => ({
      license: { ...CC_BY, identifier: `${index + 10}${worst(SUMMARY_LIMIT.identifier - 2)}` },
    }));
    const next = ingestedRecord(1, {
      headline: worst(SUMMARY_LIMIT.headline),
      articleSection: worst(SUMMARY_LIMIT.section),
      inLanguage: worst(SUMMARY_LIMIT.language),
      canonicalUrl: worst(SUMMARY_LIMIT.url),
      license: {
        ...CC_BY,
        '@id': worst(SUMMARY_LIMIT.url),
        identifier: worst(SUMMARY_LIMIT.identifier),
        status: 'granted',
        scope: 'article',
        basis: 'link',
        evidence: [],
      },
      image,
    });
    const provenance = { ...next.provenance, key: worst(SUMMARY_LIMIT.key) };
    const event = eventOf({ previous: ingestedRecord(0), next: { ...next, provenance } });
    expect(event.data).toMatchObject({ imageLicenses: { length: MAX_IMAGE_LICENSES } });
    expect(Buffer.byteLength(JSON.stringify(event))).toBeLessThan(MAX_EVENT_BYTES);
  });
});
