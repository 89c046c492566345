import * as z from 'zod';

/** A message of an SQS batch, as far as it is read. */
export const SqsMessage = z.object({ messageId: z.string().min(1), body: z.string() });
export type SqsMessage = z.infer<typeof SqsMessage>;

/** What Lambda is invoked with by an SQS event source mapping. */
export const SqsEvent = z.object({ Records: z.array(SqsMessage).min(1) });
export type SqsEvent = z.infer<typeof SqsEvent>;
