import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { breakingChanges } from '../../../events/contract/breaking-changes.ts';
import { BREAKING } from '../../../events/contract/breaking-kinds.ts';
import { compareSchemas } from '../../../events/contract/compare-schemas.ts';
import { JsonSchema } from '../../../events/contract/json-schema.ts';
import { eventJsonSchemas } from '../../../events/index.ts';

const schemaOf = (schema: z.ZodType) => JsonSchema.parse(z.toJSONSchema(schema, { io: 'input' }));
const compare = (before: z.ZodType, after: z.ZodType) =>
  compareSchemas(schemaOf(z.object({ field: before })), schemaOf(z.object({ field: after })));
const kinds = (before: z.ZodType, after: z.ZodType) => compare(before, after).map(({ kind }) => kind);

const text = z.string();
const status = z.enum(['granted', 'none']);

describe('compareSchemas catches', () => {
  const caught: [string, z.ZodType, z.ZodType, string[]][] = [
    ['a field that is gone', z.object({ a: text }), z.object({}), ['field-removed']],
    ['an optional field that is gone', z.object({ a: text.optional() }), z.object({}), ['field-removed']],
    [
      'a field renamed',
      z.object({ a: text }),
      z.object({ b: text }),
      ['field-removed', 'field-made-required'],
    ],
    [
      'a field made optional',
      z.object({ a: text }),
      z.object({ a: text.optional() }),
      ['field-made-optional'],
    ],
    [
      'a field made required',
      z.object({ a: text.optional() }),
      z.object({ a: text }),
      ['field-made-required'],
    ],
    ['a new field that is required', z.object({}), z.object({ a: text }), ['field-made-required']],
    ['a field made nullable', text, text.nullable(), ['type-widened']],
    ['a field no longer nullable', text.nullable(), text, ['type-narrowed']],
    ['another type', text, z.number(), ['type-widened', 'type-narrowed']],
    ['an object for a value', text, z.object({ a: text }), ['type-widened', 'type-narrowed']],
    ['a value more', status, z.enum(['granted', 'none', 'expired']), ['value-added']],
    ['a value less', status, z.enum(['granted']), ['value-removed']],
    ['a value renamed', status, z.enum(['granted', 'absent']), ['value-added', 'value-removed']],
    ['a list of values opened', status, text, ['value-added']],
    ['a text closed to a list', text, status, ['value-removed']],
    ['another constant', z.literal('1.0'), z.literal('2.0'), ['value-added', 'value-removed']],
    [
      'a value more where null may stand',
      status.nullable(),
      z.enum(['granted', 'none', 'x']).nullable(),
      ['value-added'],
    ],
    ['a longer list', z.array(text).max(50), z.array(text).max(60), ['limit-widened']],
    ['a list without end', z.array(text).max(50), z.array(text), ['limit-widened']],
    ['a shorter list', z.array(text).max(50), z.array(text).max(40), ['limit-tightened']],
    ['a text that may be empty', text.min(1), text, ['limit-widened']],
    ['a smaller number', z.int().min(1), z.int().min(0), ['limit-widened']],
    ['a greater least number', z.number().min(0), z.number().min(1), ['limit-tightened']],
    ['another format', z.iso.date(), z.url(), ['format-changed']],
    ['an object that closes', z.object({}), z.strictObject({}), ['format-changed']],
    ['entries of another type', z.array(text), z.array(z.number()), ['type-widened', 'type-narrowed']],
    [
      'a union of objects that differs',
      z.union([z.object({ a: text }), z.object({ b: text })]),
      z.union([z.object({ a: text }), z.object({ c: text })]),
      ['not-compared'],
    ],
  ];

  it.each(caught)('%s', (_, before, after, expected) => {
    expect([...new Set(kinds(before, after))].sort()).toEqual([...expected].sort());
  });

  it('a broken number for a whole one, and the other way round', () => {
    expect(kinds(z.int(), z.number())).toContain('limit-widened');
    expect(kinds(z.number(), z.int())).toContain('limit-tightened');
  });

  it('an event type that is gone', () => {
    const schema = schemaOf(z.object({ a: text }));
    expect(breakingChanges(new Map([['a.v1', schema]]), new Map([['b.v1', schema]]))).toEqual([
      { kind: 'event-removed', at: 'a.v1', detail: 'is gone' },
    ]);
  });

  it('a keyword that it does not know', () => {
    const [change] = compareSchemas({ type: 'object' }, { type: 'object', if: {} });
    expect(change).toMatchObject({ kind: 'not-compared', detail: 'if: none → {}' });
  });

  it('every kind that it names', () => {
    const proved = new Set([...caught.flatMap(([, , , expected]) => expected), 'event-removed']);
    expect(proved).toEqual(new Set(Object.keys(BREAKING)));
  });

  it('and says where', () => {
    const nested = (inner: z.ZodType) => z.array(z.object({ deep: inner }));
    expect(compare(nested(text), nested(text.nullable()))).toEqual([
      { kind: 'type-widened', at: 'field[].deep', detail: 'may be null' },
    ]);
  });
});

describe('compareSchemas lets pass', () => {
  it.each<[string, z.ZodType, z.ZodType]>([
    ['an optional field more', z.object({ a: text }), z.object({ a: text, b: text.optional() })],
    ['other words', text.describe('one'), text.describe('another')],
    ['fields in another order', z.object({ a: text, b: text }), z.object({ b: text, a: text })],
    ['values in another order', z.enum(['a', 'b']), z.enum(['b', 'a'])],
  ])('%s', (_, before, after) => {
    expect(compare(before, after)).toEqual([]);
  });

  it('every event type beside itself, and a new one beside them', () => {
    const schemas = new Map(
      [...eventJsonSchemas()].map(([type, schema]) => [type, JsonSchema.parse(schema)]),
    );
    expect(breakingChanges(schemas, schemas)).toEqual([]);
    expect(breakingChanges(schemas, new Map([...schemas, ['more.v1', JsonSchema.parse({})]]))).toEqual([]);
  });
});

describe('what compareSchemas lets pass', () => {
  const leaf = fc.constantFrom<z.ZodType>(
    text,
    text.nullable(),
    text.optional(),
    text.max(2),
    text.min(1),
    z.int(),
    z.number(),
    z.number().max(3),
    z.boolean(),
    status,
    z.enum(['granted']),
    z.literal('none'),
    z.array(text),
    z.array(status).max(1),
    z.array(text.nullable()).min(1),
  );
  const shape = fc.dictionary(fc.constantFrom('a', 'b'), leaf, { noNullPrototype: true });
  const value = fc.constantFrom<unknown>(
    'granted',
    'none',
    '',
    'long text',
    null,
    undefined,
    0,
    2.5,
    7,
    true,
    [],
    ['none'],
    ['x', 'y'],
    [null],
  );

  it('is valid for who knows the contract of before, and what was valid stays valid', () => {
    fc.assert(
      fc.property(
        shape,
        shape,
        fc.array(fc.record({ a: value, b: value }), { maxLength: 30 }),
        (old, now, events) => {
          const before = z.object(old);
          const after = z.object(now);
          const hurts = new Set(
            compare(before, after).flatMap(({ kind }): string[] => [...BREAKING[kind].hurts]),
          );
          for (const event of events) {
            const was = before.safeParse(event).success;
            const is = after.safeParse(event).success;
            if (!hurts.has('readers') && is) expect(was).toBe(true);
            // A field that is gone is ignored where it still stands; one that is new was never told.
            if (!hurts.has('archive') && was) {
              const told = Object.fromEntries(Object.entries(event).filter(([name]) => name in old));
              expect(after.safeParse(told).success).toBe(true);
            }
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
