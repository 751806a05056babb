import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  validate,
} from "graphql";
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLError,
  GraphQLField,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from "graphql";
import type { AccessRequirement, ScopeTable } from "#sandbox/schema/load-scopes.ts";
import type { CostPlan } from "./cost-plan.ts";
import { productSetComplexity } from "./input-complexity.ts";

export interface CompiledOperation {
  name: string | undefined;
  kind: "query" | "mutation";
  definition: OperationDefinitionNode;
  rootFields: readonly string[];
  plans: CostPlan[];
  /** Fields that need an access scope. */
  guarded: { node: FieldNode; fieldName: string; requirement: AccessRequirement }[];
}

/** An operation's text, parsed and validated once for all requests that carry it. */
export interface CompiledDocument {
  document: DocumentNode;
  operations: CompiledOperation[];
}

export type Compilation = CompiledDocument | { errors: readonly GraphQLError[] };

interface Compiler {
  schema: GraphQLSchema;
  scopes: ScopeTable;
  fragments: Map<string, FragmentDefinitionNode>;
  guarded: CompiledOperation["guarded"];
}

export function compileDocument({
  query,
  schema,
  scopes,
}: {
  query: string;
  schema: GraphQLSchema;
  scopes: ScopeTable;
}): Compilation {
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  const operations = document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((definition) => compileOperation({ schema, scopes, fragments, guarded: [] }, definition));
  return { document, operations };
}

function compileOperation(
  compiler: Compiler,
  definition: OperationDefinitionNode,
): CompiledOperation {
  const isMutation = definition.operation === "mutation";
  const rootType = isMutation ? compiler.schema.getMutationType() : compiler.schema.getQueryType();
  const { plans, alternatives } = rootType
    ? planSelections(compiler, { parent: rootType, selectionSet: definition.selectionSet })
    : { plans: [], alternatives: [] };
  return {
    name: definition.name?.value,
    kind: isMutation ? "mutation" : "query",
    definition,
    rootFields: rootFieldNames(compiler, definition.selectionSet),
    plans: [...plans, ...alternatives.flat()],
    guarded: compiler.guarded,
  };
}

function rootFieldNames(compiler: Compiler, selectionSet: SelectionSetNode): string[] {
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return rootFieldNames(compiler, selection.selectionSet);
    const fragment = compiler.fragments.get(selection.name.value);
    return fragment ? rootFieldNames(compiler, fragment.selectionSet) : [];
  });
}

function planSelections(
  compiler: Compiler,
  { parent, selectionSet }: { parent: GraphQLCompositeType; selectionSet: SelectionSetNode },
): { plans: CostPlan[]; alternatives: CostPlan[][] } {
  const plans: CostPlan[] = [];
  const alternatives: CostPlan[][] = [];
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      const plan = planField(compiler, parent, selection);
      if (plan) plans.push(plan);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : compiler.fragments.get(selection.name.value);
    if (!fragment) continue;
    const condition =
      fragment.typeCondition && compiler.schema.getType(fragment.typeCondition.name.value);
    const narrowed = condition && isCompositeType(condition) ? condition : parent;
    if (narrowed !== parent) guardFragment(compiler, narrowed, fragment.selectionSet);
    const inner = planSelections(compiler, {
      parent: narrowed,
      selectionSet: fragment.selectionSet,
    });
    if (narrowed === parent || !isAbstractType(parent)) {
      plans.push(...inner.plans);
      alternatives.push(...inner.alternatives);
    } else {
      alternatives.push([...inner.plans, ...inner.alternatives.flat()]);
    }
  }
  return { plans, alternatives };
}

function planField(
  compiler: Compiler,
  parent: GraphQLCompositeType,
  node: FieldNode,
): CostPlan | undefined {
  const fieldName = node.name.value;
  const field =
    isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[fieldName] : undefined;
  if (!field) return undefined;
  guardField(compiler, { parent, field, node });
  const type = getNamedType(field.type);
  if (!node.selectionSet || !isCompositeType(type)) return undefined;
  const { plans, alternatives } = planSelections(compiler, {
    parent: type,
    selectionSet: node.selectionSet,
  });
  // Errors and page details come with the field that they belong to.
  if (fieldName === "userErrors" || type.name === "PageInfo") return undefined;
  const isMutation = parent === compiler.schema.getMutationType();
  return {
    responseKey: node.alias?.value ?? fieldName,
    weight: weightOf({ isMutation, parent, fieldName, type }),
    page: isConnection(type) ? pageArguments(node) : undefined,
    children: plans,
    alternatives,
    inputComplexity:
      isMutation && fieldName === "productSet" ? productSetComplexity(node) : undefined,
  };
}

function weightOf({
  isMutation,
  parent,
  fieldName,
  type,
}: {
  isMutation: boolean;
  parent: GraphQLCompositeType;
  fieldName: string;
  type: GraphQLCompositeType;
}): number {
  if (isMutation) return 10;
  if (isConnection(type)) return 2;
  return fieldName === "edges" && isConnection(parent) ? 0 : 1;
}

export function isConnection(type: GraphQLCompositeType): boolean {
  return isObjectType(type) && type.name.endsWith("Connection") && "pageInfo" in type.getFields();
}

function pageArguments(node: FieldNode): CostPlan["page"] {
  const valueOf = (name: string) =>
    node.arguments?.find((argument) => argument.name.value === name)?.value;
  return { fieldName: node.name.value, first: valueOf("first"), last: valueOf("last") };
}

/** Shopify asks for scopes on fields and on the types that they answer with. */
function guardField(
  compiler: Compiler,
  {
    parent,
    field,
    node,
  }: { parent: GraphQLCompositeType; field: GraphQLField<unknown, unknown>; node: FieldNode },
): void {
  const type = getNamedType(field.type);
  const keys = [`${parent.name}.${field.name}`, type.name];
  // Shopify denies a connection as a whole, not its first node.
  const nodes = isObjectType(type) && isConnection(type) ? type.getFields()["nodes"] : undefined;
  if (nodes) keys.push(getNamedType(nodes.type).name);
  // Errors are always told, whatever scope their type is listed under.
  if (field.name === "userErrors") return;
  for (const key of keys) {
    const requirement = compiler.scopes.requirementFor(key);
    if (requirement) compiler.guarded.push({ node, fieldName: field.name, requirement });
  }
}

/** What is reached through an interface (node(id:), say) is guarded by the type that it turns out to be. */
function guardFragment(
  compiler: Compiler,
  narrowed: GraphQLCompositeType,
  selectionSet: SelectionSetNode,
): void {
  const requirement = compiler.scopes.requirementFor(narrowed.name);
  if (!requirement) return;
  for (const node of selectionSet.selections) {
    if (node.kind !== Kind.FIELD) continue;
    compiler.guarded.push({ node, fieldName: node.name.value, requirement });
  }
}
