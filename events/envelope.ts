import * as z from 'zod';

/** The EventBridge `source` of every event, and the prefix of every `detail-type`. */
export const EVENT_SOURCE = 'faircopy';

/**
 * CloudEvents 1.0 attributes (https://github.com/cloudevents/spec, v1.0.2) around `data`, as they stand in
 * EventBridge's `detail`. `sequence` is CloudEvents' own extension of that name.
 */
export const envelope = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({
    specversion: z.literal('1.0').describe('The version of CloudEvents.'),
    id: z
      .string()
      .min(1)
      .describe('Follows from the record, its version and its content: a retry or a replay repeats it.'),
    source: z
      .string()
      .min(1)
      .describe(
        'The stack that tells it: `faircopy/` and its stage. EventBridge’s own `source` is `faircopy`.',
      ),
    type: z
      .literal(type)
      .describe('What happened, with the major version; the same as EventBridge’s `detail-type`.'),
    subject: z
      .string()
      .min(1)
      .describe('The record’s id. Events of one subject have an order, others have none.'),
    time: z.iso
      .datetime({ offset: true })
      .describe('When the page’s notice was worked, RFC 3339. To order events, use `sequence`.'),
    datacontenttype: z.literal('application/json').describe('What `data` is.'),
    recordversion: z
      .int()
      .positive()
      .describe(
        'Orders the events of one subject: greater with each. Begins again at 1 when a removed page comes back after its tombstone (90 days) is gone.',
      ),
    sequence: z
      .string()
      .min(1)
      .describe(
        'Orders the events of one subject for ever: compare as strings, the greater is the newer. Same order as `recordversion` while that does not begin again.',
      ),
    data,
  });
