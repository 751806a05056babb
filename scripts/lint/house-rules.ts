/**
 * Lint rules of this house that no published plugin has. Each is proved to bite by
 * tests/architecture/lint-rules.test.ts.
 */
import type { ESLint, Rule } from "eslint";

const MAX_ROUTE_FUNCTION_LINES = 40;
const UNFINISHED = /\b(TODO|FIXME|XXX|HACK)\b(?!\(#\d+\))/;
const BANNER = /^[\s*]*([-=*#~_/])\1{5,}/m;

/** Comments say why: no banners, and nothing left undone without an issue that remembers it. */
const plainComments: Rule.RuleModule = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: {
      unfinished: "Finish it, or name the issue that remembers it: TODO(#123).",
      banner: "No section banners. Split the file by idea instead.",
    },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (!comment.loc) continue;
          if (UNFINISHED.test(comment.value)) {
            context.report({ loc: comment.loc, messageId: "unfinished" });
          }
          if (BANNER.test(comment.value)) {
            context.report({ loc: comment.loc, messageId: "banner" });
          }
        }
      },
    };
  },
};

/** A loader or action authenticates, parses, calls one operation and answers. */
const thinRoutes: Rule.RuleModule = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: {
      thick:
        "{{name}} has {{lines}} lines, at most {{max}}: move the work into a module's operation.",
    },
  },
  create(context) {
    function check(name: string, node: Rule.Node): void {
      if (name !== "loader" && name !== "action") return;
      if (!node.loc) return;
      const lines = node.loc.end.line - node.loc.start.line + 1;
      if (lines <= MAX_ROUTE_FUNCTION_LINES) return;
      const data = { name, lines: String(lines), max: String(MAX_ROUTE_FUNCTION_LINES) };
      context.report({ node, messageId: "thick", data });
    }
    return {
      FunctionDeclaration(node) {
        if (node.id) check(node.id.name, node);
      },
      VariableDeclarator(node) {
        if (node.id.type === "Identifier") check(node.id.name, node);
      },
    };
  },
};

/** Only the short list of banned vague names; that files are kebab-case is a test of its own. */
const namedAfterTheOneThing: Rule.RuleModule = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: {
      vague: "Name the file after the one thing inside it.",
    },
  },
  create(context) {
    return {
      Program(node) {
        const file = context.filename.split(/[\\/]/).at(-1) ?? "";
        if (/^(utils?|helpers?|misc|common|manager|service)(\.server)?\.tsx?$/.test(file)) {
          context.report({ node, messageId: "vague" });
        }
      },
    };
  },
};

export const houseRules: ESLint.Plugin = {
  rules: {
    "plain-comments": plainComments,
    "thin-routes": thinRoutes,
    "named-after-the-one-thing": namedAfterTheOneThing,
  },
};
