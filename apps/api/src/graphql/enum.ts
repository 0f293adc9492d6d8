import { registerEnumType } from 'type-graphql';

/** What an enum and each of its values mean. A value that is left out, or is none, does not compile. */
interface Meaning<Value extends string> {
  readonly name: string;
  readonly description: string;
  readonly values: Readonly<Record<Value, string>>;
}

/** GraphQL enums are built from the lists that the rules use, so that the two can't drift apart. */
export function enumOf<const Value extends string>(values: readonly Value[], meaning: Meaning<Value>) {
  const enumeration = Object.fromEntries(values.map((value) => [value, value])) as { [Name in Value]: Name };
  const { name, description } = meaning;
  registerEnumType(enumeration, { name, description, valuesConfig: described(values, meaning.values) });
  return enumeration;
}

const described = <Value extends string>(
  values: readonly Value[],
  descriptions: Readonly<Record<Value, string>>,
) =>
  Object.fromEntries(values.map((value) => [value, { description: descriptions[value] }])) as {
    [Name in Value]: { description: string };
  };
