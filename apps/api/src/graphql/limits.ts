import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';

/** What one operation may ask for; introspection by common tools stays inside. */
const limits = { depth: 15, fields: 300, aliases: 20 } as const;

/** Tokens that the parser reads before it gives up. */
export const maxTokens = 1500;

interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
}

/** Verdicts on documents that Apollo keeps parsed, so that a repeated operation is measured once. */
const verdicts = new WeakMap<OperationDefinitionNode, string | null>();

/**
 * Refuses an operation before anything runs. Aliases would turn one request into a thousand guesses, and one mutation
 * is one transaction and one unit of the trail (decision 004).
 */
export function refuseCostly(document: DocumentNode, operation: OperationDefinitionNode): void {
  let verdict = verdicts.get(operation);
  if (verdict === undefined) {
    verdict = judge(document, operation);
    verdicts.set(operation, verdict);
  }
  if (verdict)
    throw new GraphQLError(verdict, { extensions: { code: 'OPERATION_REFUSED', http: { status: 400 } } });
}

function judge(document: DocumentNode, operation: OperationDefinitionNode): string | null {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) return 'There are no subscriptions.';
  const size = measure(operation.selectionSet, fragments, new Map());
  if (size.depth > limits.depth) return `The operation is nested more than ${limits.depth} levels deep.`;
  if (size.fields > limits.fields) return `The operation asks for more than ${limits.fields} fields.`;
  if (size.aliases > limits.aliases) return `The operation has more than ${limits.aliases} aliases.`;
  const mutates = operation.operation === OperationTypeNode.MUTATION;
  if (mutates && rootFields(operation.selectionSet, fragments).length > 1)
    return 'Send one mutation at a time.';
  return null;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Fragments are counted at each place they are spread, but measured once: nesting them must not cost us the same. */
function measure(set: SelectionSetNode, fragments: Fragments, measured: Map<string, Size>): Size {
  const sizes = set.selections.map((selection): Size => {
    if (selection.kind === Kind.FIELD) return measureField(selection, fragments, measured);
    if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet, fragments, measured);
    return measureFragment(selection.name.value, fragments, measured);
  });
  return {
    depth: Math.max(0, ...sizes.map(({ depth }) => depth)),
    fields: sizes.reduce((sum, { fields }) => sum + fields, 0),
    aliases: sizes.reduce((sum, { aliases }) => sum + aliases, 0),
  };
}

function measureField(field: FieldNode, fragments: Fragments, measured: Map<string, Size>): Size {
  const inner = field.selectionSet
    ? measure(field.selectionSet, fragments, measured)
    : { depth: 0, fields: 0, aliases: 0 };
  return { depth: inner.depth + 1, fields: inner.fields + 1, aliases: inner.aliases + (field.alias ? 1 : 0) };
}

function measureFragment(name: string, fragments: Fragments, measured: Map<string, Size>): Size {
  const known = measured.get(name);
  if (known) return known;
  const fragment = fragments.get(name);
  const size = fragment
    ? measure(fragment.selectionSet, fragments, measured)
    : { depth: 0, fields: 0, aliases: 0 };
  measured.set(name, size);
  return size;
}

function rootFields(set: SelectionSetNode, fragments: Fragments): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === '__typename' ? [] : [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, fragments);
    const fragment = fragments.get(selection.name.value);
    return fragment ? rootFields(fragment.selectionSet, fragments) : [];
  });
}
