import { App } from 'aws-cdk-lib';
import { readConfig } from '../shared/runtime/read-config.ts';
import { FaircopyStack } from './faircopy-stack.ts';
import { checkWithNag } from './nag.ts';

/** Exit code of every mistake in how the project is set up or called. */
const EXIT_USAGE = 2;

// No resource that only counts CDK's users: its content changes with every version of the library.
const app = new App({ analyticsReporting: false });
const checked = await readConfig(process.cwd(), app.node.tryGetContext('stage'));
if (checked.outcome === 'wrong') {
  console.error(checked.detail);
  process.exitCode = EXIT_USAGE;
} else {
  new FaircopyStack(app, checked.config);
  checkWithNag(app);
  app.synth();
}
