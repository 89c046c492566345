import { checkContract } from './check-contract.ts';

// `npm run events:check`: fails when a generated file drifted, or a published major version would break a consumer.
const wrong = await checkContract();
for (const sentence of wrong) console.error(sentence);
if (wrong.length === 0)
  console.log('events: every generated file is as the schemas say, no published major breaks');
process.exitCode = wrong.length === 0 ? 0 : 1;
