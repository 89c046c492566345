import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';

/** Attribute values are checked when they are unmarshalled and parsed as a record; here they are only told from nothing. */
const image = z.record(
  z.string(),
  z.custom<AttributeValue>((value) => typeof value === 'object' && value !== null),
);

/** A record of a DynamoDB stream batch, as far as it is read. */
export const StreamRecord = z.object({
  eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
  dynamodb: z.object({
    SequenceNumber: z.string().min(1),
    Keys: image,
    OldImage: image.optional(),
    NewImage: image.optional(),
  }),
});
export type StreamRecord = z.infer<typeof StreamRecord>;

/** What Lambda is invoked with by the table's stream (view type NEW_AND_OLD_IMAGES). */
export const StreamEvent = z.object({ Records: z.array(StreamRecord).min(1) });
export type StreamEvent = z.infer<typeof StreamEvent>;
