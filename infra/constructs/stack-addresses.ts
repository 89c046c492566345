import type { Stack } from 'aws-cdk-lib';
import { CfnOutput } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';

/** Where a part of the stack is found: by the stack's output, and by the parameter `/faircopy/<stage>/<parameter>`. */
export interface Address {
  readonly output: string;
  readonly parameter: string;
  readonly value: string;
  readonly description: string;
}

/** Tells where the parts of the stack are: to people and scripts by outputs, to other stacks by SSM parameters. */
export function tellAddresses(stack: Stack, stage: string, addresses: readonly Address[]): void {
  for (const { output, parameter, value, description } of addresses) {
    new CfnOutput(stack, output, { value, description });
    new StringParameter(stack, `Parameter-${parameter}`, {
      parameterName: `/faircopy/${stage}/${parameter}`,
      stringValue: value,
      description,
    });
  }
}
