import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** DynamoDB's overhead in bytes of a list or map, and of each of its members. */
const CONTAINER_BYTES = 3;
const MEMBER_BYTES = 1;

/** Most bytes that a number can take: 38 digits, two to a byte, and its sign and exponent. */
const NUMBER_BYTES = 21;

/**
 * Bytes that attributes take in DynamoDB, names included, and how deep lists and maps nest in them.
 * DynamoDB developer guide, "Item sizes and formats"; numbers are counted at their most.
 */
export function itemSize(attributes: Record<string, AttributeValue>): { bytes: number; depth: number } {
  let bytes = 0;
  let depth = 0;
  const waiting: { value: AttributeValue; level: number }[] = [];
  const wait = (value: AttributeValue, level: number) => waiting.push({ value, level });
  for (const [name, value] of Object.entries(attributes)) {
    bytes += Buffer.byteLength(name);
    wait(value, 0);
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, level } = next;
    depth = Math.max(depth, level);
    bytes += scalarBytes(value);
    for (const member of value.L ?? []) {
      bytes += MEMBER_BYTES;
      wait(member, level + 1);
    }
    for (const [name, member] of Object.entries(value.M ?? {})) {
      bytes += MEMBER_BYTES + Buffer.byteLength(name);
      wait(member, level + 1);
    }
  }
  return { bytes, depth };
}

/** Of the value itself, its members left out. Faircopy's items hold no binary and no sets. */
function scalarBytes(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return NUMBER_BYTES;
  return value.L !== undefined || value.M !== undefined ? CONTAINER_BYTES : MEMBER_BYTES;
}
