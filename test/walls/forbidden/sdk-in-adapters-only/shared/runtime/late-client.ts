export function lateClient(): void {
  using _scope = { [Symbol.dispose]: () => void import('@aws-sdk/client-s3') };
}
