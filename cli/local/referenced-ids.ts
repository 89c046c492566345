/** `${LogicalId}` and `${LogicalId.Attribute}` in an `Fn::Sub`; `${!…}` is a literal. */
const SUB_REFERENCE = /\$\{([A-Za-z0-9]{1,255})(?:\.[^}]{1,255})?\}/g;

/** Every logical id (and parameter or pseudo parameter) that a piece of a template names by Ref, Fn::GetAtt or Fn::Sub. */
export function referencedIds(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencedIds);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => {
    if (key === 'Ref' && typeof entry === 'string') return [entry];
    if (key === 'Fn::GetAtt') return attributeOwner(entry);
    if (key === 'Fn::Sub') return [...subReferences(entry), ...referencedIds(entry)];
    return referencedIds(entry);
  });
}

function attributeOwner(entry: unknown): string[] {
  const first: unknown = Array.isArray(entry) ? entry[0] : entry;
  return typeof first === 'string' ? [first.split('.')[0] ?? first] : [];
}

function subReferences(entry: unknown): string[] {
  const text: unknown = Array.isArray(entry) ? entry[0] : entry;
  if (typeof text !== 'string') return [];
  return [...text.matchAll(SUB_REFERENCE)].flatMap(([, id]) => (id === undefined ? [] : [id]));
}
