/** The account, region and root keys of the emulator. No real account has this number, and the keys open nothing else. */
export const LOCAL_ACCOUNT = {
  account: '000000000000',
  region: 'us-east-1',
  accessKeyId: 'test',
  secretAccessKey: 'test',
} as const;
