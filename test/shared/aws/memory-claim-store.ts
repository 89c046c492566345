import type { ClaimStore } from '../../../shared/aws/s3-claim-store.ts';

/** A claim store in memory; `bodies` is what it holds. */
export function memoryClaimStore(): ClaimStore & { readonly bodies: Map<string, string> } {
  const bodies = new Map<string, string>();
  return {
    bodies,
    put: async (key, body) => {
      bodies.set(key, body);
    },
    get: async (key) => bodies.get(key),
    delete: async (key) => {
      bodies.delete(key);
    },
  };
}
