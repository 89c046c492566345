import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emulatorAccess } from '../../cli/local/emulator-clients.ts';
import { freePort } from '../../cli/local/free-port.ts';
import { PATHS } from '../../cli/local/paths.ts';
import { type Emulator, startEmulator } from '../../cli/local/start-emulator.ts';
import { ensureVenv } from '../../cli/local/venv.ts';
import type { EventMark, SeenStore } from '../../events/index.ts';
import { dynamoSeenStore, SUBJECT_KEY } from '../../examples/consumer/mirror/dynamo-seen-store.ts';

const CLAIM_SECONDS = 60;
const TABLE = 'seen';

let emulator: Emulator;
let dynamo: DynamoDBClient;
let clock = new Date('2026-11-25T12:00:00Z');
let seen: SeenStore;
beforeAll(async () => {
  const { python } = await ensureVenv(PATHS.venv, PATHS.requirements);
  emulator = await startEmulator({ python, port: (await freePort(0)) ?? 0, auth: false });
  dynamo = new DynamoDBClient(emulatorAccess(emulator.endpoint));
  await dynamo.send(
    new CreateTableCommand({
      TableName: TABLE,
      KeySchema: [{ AttributeName: SUBJECT_KEY, KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: SUBJECT_KEY, AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
  seen = dynamoSeenStore({ dynamo, table: TABLE, claimSeconds: CLAIM_SECONDS, now: () => clock });
});
afterAll(async () => {
  dynamo?.destroy();
  await emulator?.stop();
});

/** Marks of a subject that no other test has. */
function marks() {
  const subject = crypto.randomUUID();
  return (place: number): EventMark => ({
    subject,
    id: `${subject}-${place}`,
    sequence: place.toString(16).padStart(8, '0'),
    recordversion: place,
  });
}

async function claimed(mark: EventMark): Promise<string> {
  const answer = await seen.claim(mark);
  if (answer.outcome === 'claimed') return answer.token;
  throw new Error(`expected the claim, found ${answer.outcome}`);
}

describe('the seen store of the example consumer, on a real table', () => {
  it('claims what is new, and knows what was handled and what is older', async () => {
    const at = marks();
    expect(await seen.confirm(at(2), await claimed(at(2)))).toBe(true);
    expect(await seen.claim(at(2))).toEqual({ outcome: 'seen' });
    expect(await seen.claim(at(1))).toEqual({ outcome: 'older' });
    expect(await seen.claim(at(3))).toMatchObject({ outcome: 'claimed' });
  });

  it('holds a subject for one delivery at a time, whichever event it is', async () => {
    const at = marks();
    const answers = await Promise.all([1, 2, 1, 2, 3].map((place) => seen.claim(at(place))));
    const outcomes = answers.map(({ outcome }) => outcome);
    expect(outcomes.toSorted()).toEqual(['busy', 'busy', 'busy', 'busy', 'claimed']);
    expect(await seen.claim(marks()(1))).toMatchObject({ outcome: 'claimed' });
  });

  it('lets go of a claim that is released, and remembers nothing of it', async () => {
    const at = marks();
    await seen.release(at(1), await claimed(at(1)));
    expect(await seen.confirm(at(1), await claimed(at(1)))).toBe(true);
  });

  it('ends a claim that nobody confirmed, and takes no confirmation for it afterwards', async () => {
    const at = marks();
    const lost = await claimed(at(1));
    clock = new Date(clock.getTime() + (CLAIM_SECONDS + 1) * 1_000);
    const token = await claimed(at(1));
    expect(await seen.confirm(at(1), lost)).toBe(false);
    await seen.release(at(1), lost);
    expect(await seen.claim(at(1))).toEqual({ outcome: 'busy' });
    expect(await seen.confirm(at(1), token)).toBe(true);
  });
});
