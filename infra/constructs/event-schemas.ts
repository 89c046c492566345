import { CfnRegistry, CfnSchema } from 'aws-cdk-lib/aws-eventschemas';
import { Construct } from 'constructs';
import { ArticleEvent } from '../../events/index.ts';
import { registrySchema } from '../registry-schema.ts';

/**
 * The contract in EventBridge's schema registry, one schema an event type, where consumers look through it in the
 * console and have code bindings made. It is told there, not enforced: nothing on the bus is checked by it.
 */
export class EventSchemas extends Construct {
  constructor(scope: Construct, stage: string) {
    super(scope, 'EventSchemas');
    const registry = new CfnRegistry(this, 'Registry', {
      registryName: `faircopy-${stage}`,
      description: `Events of Faircopy (${stage})`,
    });
    for (const event of ArticleEvent.options) {
      const { name, description, content } = registrySchema(event);
      new CfnSchema(this, event.shape.type.value, {
        registryName: registry.attrRegistryName,
        schemaName: name,
        type: 'OpenApi3',
        description,
        content,
      });
    }
  }
}
