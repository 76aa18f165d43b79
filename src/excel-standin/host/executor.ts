/** Executes one request: its actions strictly in order, no roll-back, results up to the first error. */
import { isReadOnlyMethod } from "./rules";
import { answer } from "./query";
import { Action, type ActionInfo, type ActionResult, type QueryInfo, type ReplyBody, type ReplyError, type RequestBody } from "./protocol";
import { Refusal } from "../model";
import { located, Located, Resolver } from "./resolve";
import type { HostObject } from "./registry";
import { locationOf, missing, spelled, parts } from "./schema";
import type { Session } from "./session";

export interface ExecutionHooks {
  /** Before the i-th action: a test's co-author may edit here, a fault may be thrown. */
  beforeAction?(index: number, action: ActionInfo): void;
}

export function execute(body: RequestBody, session: Session, hooks: ExecutionHooks = {}): ReplyBody {
  const results: ActionResult[] = [];
  const traces: number[] = [];
  const guard = (object: HostObject, name: string): void => {
    if (session.readOnly && !isReadOnlyMethod(name)) throw readOnly(object, name);
  };
  const resolver = new Resolver(body.ObjectPaths, session, guard);
  let error: ReplyError | undefined;
  for (let i = 0; i < body.Actions.length; i++) {
    const action = body.Actions[i];
    if (!action) continue;
    try {
      hooks.beforeAction?.(i, action);
      if (action.ActionType === Action.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: perform(action, resolver, session) });
    } catch (thrown) {
      error = describeError(thrown, i);
      break;
    }
  }
  session.endRequest();
  return error ? { Results: results, TraceIds: traces, Error: error } : { Results: results, TraceIds: traces };
}

const readOnly = (object: HostObject, name: string): Refusal => new Refusal("AccessDenied", `The workbook is read-only: ${locationOf(parts(object).type, name)}.`);

function perform(action: ActionInfo, resolver: Resolver, session: Session): unknown {
  if (action.ActionType === Action.trace) return null;
  const object = resolver.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case Action.instantiate:
      return object ? (parts(object).type.identity?.(object.self, session) ?? {}) : null;
    case Action.query:
      return object ? query(object, action.QueryInfo ?? {}, session) : null;
    case Action.queryAsJson:
      return object ? query(object, action.QueryInfo ?? {}, session) : null;
    case Action.method:
      return object ? scalar(resolver.call(object, action.Name, resolver.arguments(action.ArgumentInfo), false), session) : { _IsNull: true };
    case Action.setProperty:
      if (!object) throw nullObject(action.Name);
      return set(object, action.Name, resolver.arguments(action.ArgumentInfo)[0], session), null;
    case Action.update:
      if (!object) throw nullObject(action.Name);
      return update(object, action.ObjectState ?? {}, session), null;
    case Action.ensureUnchanged:
      return null;
    default:
      throw new Refusal("NotImplemented", `The stand-in does not implement action type ${action.ActionType} (loadRecursive).`);
  }
}

const nullObject = (name: string): Refusal => new Refusal("InvalidObjectPath", `The object is a null object; ${name} can't be set.`);

function query(object: HostObject, info: QueryInfo, session: Session): unknown {
  session.editor.calculate();
  return located(object.type.name, () => answer(object, info, session));
}

function scalar(result: unknown, session: Session): unknown {
  if (typeof result === "object" && result !== null && "type" in result && "self" in result) {
    const object = result as HostObject;
    return parts(object).type.identity?.(object.self, session) ?? {};
  }
  return result ?? null;
}

function set(object: HostObject, name: string, value: unknown, session: Session): void {
  const { type, self } = parts(object);
  located(locationOf(type, name), () => {
    const spelling = spelled(type.properties, name);
    const property = spelling === undefined ? undefined : type.properties?.[spelling];
    if (!property) return missing(type, name);
    if (!property.set) throw new Refusal("InvalidArgument", `${locationOf(type, name)} can't be set.`);
    if (session.readOnly && type.name !== "Runtime") throw readOnly(object, name);
    property.set(self, value, session);
  });
}

function update(object: HostObject, state: Record<string, unknown>, session: Session): void {
  for (const [name, value] of Object.entries(state)) {
    const navigation = spelled(parts(object).type.navigations, name);
    const go = navigation === undefined ? undefined : parts(object).type.navigations?.[navigation];
    const target = go?.(object.self, session);
    if (target && typeof value === "object" && value !== null) update(target, value as Record<string, unknown>, session);
    else set(object, name, value, session);
  }
}

function describeError(thrown: unknown, index: number): ReplyError {
  const [error, location] = thrown instanceof Located ? [thrown.refusal, thrown.location] : [thrown, undefined];
  const code = error instanceof Refusal ? error.code : "GeneralException";
  const status = code === "ItemNotFound" || code === "ApiNotFound" ? 404 : code === "AccessDenied" ? 403 : code === "GeneralException" ? 500 : 400;
  const message = error instanceof Error ? error.message : String(error);
  return { Code: code, Message: message, HttpStatusCode: status, ActionIndex: index, ...(location === undefined ? {} : { Location: location }) };
}
