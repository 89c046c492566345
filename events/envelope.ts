import * as z from 'zod';

/** The EventBridge `source` of every event, and the prefix of every `detail-type`. */
export const EVENT_SOURCE = 'faircopy';

/**
 * CloudEvents 1.0 attributes (https://github.com/cloudevents/spec, v1.0.2) around `data`, as they stand in
 * EventBridge's `detail`. `id` follows from record and version, so a retry or a replay repeats it; `recordversion`
 * orders the events of one `subject` (the record's id).
 */
export const envelope = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({
    specversion: z.literal('1.0'),
    id: z.string().min(1),
    source: z.string().min(1),
    type: z.literal(type),
    subject: z.string().min(1),
    /** RFC 3339. */
    time: z.iso.datetime({ offset: true }),
    datacontenttype: z.literal('application/json'),
    recordversion: z.int().positive(),
    data,
  });
