/**
 * Things that are legal TypeScript but not legal here, by place. ESLint replaces a rule's options
 * when two blocks set it, so every place lists all that it forbids.
 */
interface Restriction {
  selector: string;
  message: string;
}

const MODULE_MOCKING: Restriction = {
  selector: "CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock)$/]",
  message: "No module mocking: move the rule into a pure function, or use the real thing.",
};

const LEFT_OUT_TEST: Restriction = {
  selector:
    "CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(only|skip|todo)$/]",
  message: "A test that is left out, or leaves out the others, says nothing.",
};

const SWALLOWED_ERROR: Restriction = {
  selector:
    "CatchClause > BlockStatement[body.length=1] > ExpressionStatement > CallExpression[callee.object.name=/^(console|log|logger)$/]",
  message: "Logging a failure and going on hides it. Handle it, or let it reach the caller.",
};

const DEFAULT_EXPORT: Restriction = {
  selector: "ExportDefaultDeclaration",
  message: "Named exports only, but where a framework asks for a default one.",
};

const ENVIRONMENT: Restriction = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: "Only app/env.server.ts reads the environment.",
};

const AMBIENT_TIME_AND_CHANCE: readonly Restriction[] = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Time is an argument, or comes from platform/clock.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Time is an argument, or comes from platform/clock.",
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "Chance comes from platform/clock, so that a run can be repeated.",
  },
  {
    selector: "CallExpression[callee.name=/^(setTimeout|setInterval|setImmediate)$/]",
    message: "Timers come from platform/clock, so that the simulator can own them.",
  },
  {
    selector:
      "CallExpression[callee.object.name=/^(globalThis|window)$/][callee.property.name=/^(setTimeout|setInterval|setImmediate)$/]",
    message: "Timers come from platform/clock, so that the simulator can own them.",
  },
];

interface Place {
  defaultExport?: boolean;
  environment?: boolean;
  ambientTime?: boolean;
}

/** The `no-restricted-syntax` setting of a place; what the place may do is named, the rest is refused. */
export function restrictedSyntax(allowed: Place): ["error", ...Restriction[]] {
  return [
    "error",
    MODULE_MOCKING,
    LEFT_OUT_TEST,
    SWALLOWED_ERROR,
    ...(allowed.defaultExport ? [] : [DEFAULT_EXPORT]),
    ...(allowed.environment ? [] : [ENVIRONMENT]),
    ...(allowed.ambientTime ? [] : AMBIENT_TIME_AND_CHANCE),
  ];
}
