export async function lateClient(): Promise<unknown> {
  using sdk = Object.assign(await import('@aws-sdk/client-s3'), { [Symbol.dispose]: () => {} });
  return sdk.S3Client;
}
