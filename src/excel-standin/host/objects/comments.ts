/** Threaded comments of the workbook or of one sheet, and their replies. */
import { addComment, addReply, cellArea, changeComment, changeReply, commentAt, commentById, deleteComment, invalid, notFound, parseAddress, Refusal, replyById, sheetByName, type Sheet } from "../../model";
import { boolean, isMissing, text } from "../arguments";
import { make, selfOf } from "../registry";
import { defineType, type Property } from "../schema";
import type { Session } from "../session";
import { EVENT_METHODS } from "./worksheet";

/**
 * The one cell that a Range or an address with its sheet's name means.
 * @throws Refusal InvalidArgument for several cells, and for an address that names no sheet (both documented)
 */
function cellOf(session: Session, value: unknown, only: string | null): { sheet: Sheet; row: number; column: number } {
  const range = selfOf("Range", value);
  const address = range ? null : parseAddress(text(value, "cellAddress"));
  if (!range && (!address || address.sheet === null)) throw invalid(`'${String(value)}' is no full address of a cell; it must name its worksheet.`);
  const named = address?.sheet === undefined || address.sheet === null ? undefined : sheetByName(session.editor.book, address.sheet);
  const sheet = range ? session.sheet(range.sheetId) : named;
  const area = range ? session.area(range) : address?.area;
  if (!sheet || !area) throw invalid(`There is no worksheet for '${String(value)}'.`);
  if (area.top !== area.bottom || area.left !== area.right) throw invalid("A comment belongs to a single cell.");
  if (only !== null && sheet.id !== only) throw invalid("The cell lies on another worksheet.");
  return { sheet, row: area.top, column: area.left };
}

/** Plain text; mentions need accounts, which the stand-in has not. */
function plainContent(content: unknown, type: unknown): string {
  if (!isMissing(type) && type !== "Plain") throw new Refusal("NotImplemented", "The stand-in has no mentions in comments.");
  return text(content, "content");
}

const now = (session: Session): string => new Date(session.options.now()).toISOString();

defineType("CommentCollection", {
  items: (self, session) => session.editor.book.sheets.filter((sheet) => self.sheetId === null || sheet.id === self.sheetId).flatMap((sheet) => sheet.comments.map(({ id }) => make("Comment", { id }))),
  item: (self, key, session) => {
    const sheet = session.editor.book.sheets.find((candidate) => candidate.comments.some(({ id }) => id === key));
    return sheet && (self.sheetId === null || sheet.id === self.sheetId) ? make("Comment", { id: String(key) }) : null;
  },
  methods: {
    ...EVENT_METHODS,
    Add: (self, args, session) => {
      const { sheet, row, column } = cellOf(session, args[0], self.sheetId);
      return make("Comment", { id: addComment(session.editor, sheet, row, column, plainContent(args[1], args[2]), now(session)).id });
    },
    GetItemByCell: (self, args, session) => {
      const { sheet, row, column } = cellOf(session, args[0], self.sheetId);
      const found = commentAt(sheet, row, column);
      if (!found) throw notFound("comment of the cell");
      return make("Comment", { id: found.id });
    },
    GetItemByReplyId: (_self, args, session) => make("Comment", { id: replyById(session.editor.book, text(args[0], "replyId")).comment.id }),
  },
});

type Found = { readonly author: string; readonly content: string; readonly created: string };

/** Properties that comments and replies share. */
const shared = <S>(found: (self: S, session: Session) => Found): Record<string, Property<S>> => ({
  AuthorName: { get: (self, session) => found(self, session).author },
  AuthorEmail: { get: () => "" },
  CreationDate: { get: (self, session) => found(self, session).created },
  ContentType: { get: () => "Plain" },
  RichContent: { get: (self, session) => found(self, session).content },
  Mentions: { get: () => [] },
});

defineType("Comment", {
  identity: (self) => ({ Id: self.id }),
  properties: {
    Id: { get: (self, session) => commentById(session.editor.book, self.id).comment.id },
    Content: { get: (self, session) => commentById(session.editor.book, self.id).comment.content, set: (self, value, session) => changeComment(session.editor, self.id, { content: text(value, "content") }) },
    Resolved: { get: (self, session) => commentById(session.editor.book, self.id).comment.resolved, set: (self, value, session) => changeComment(session.editor, self.id, { resolved: boolean(value, "resolved") }) },
    ...shared<{ readonly id: string }>((self, session) => commentById(session.editor.book, self.id).comment),
  },
  navigations: { Replies: (self) => make("CommentReplyCollection", self) },
  methods: {
    GetLocation: (self, _args, session) => {
      const { sheet, comment } = commentById(session.editor.book, self.id);
      return session.range(sheet, cellArea(comment.row, comment.column));
    },
    Delete: (self, _args, session) => deleteComment(session.editor, self.id),
  },
});

defineType("CommentReplyCollection", {
  items: (self, session) => commentById(session.editor.book, self.id).comment.replies.map(({ id }) => make("CommentReply", { id })),
  item: (self, key, session) => (commentById(session.editor.book, self.id).comment.replies.some(({ id }) => id === key) ? make("CommentReply", { id: String(key) }) : null),
  methods: { Add: (self, args, session) => make("CommentReply", { id: addReply(session.editor, self.id, plainContent(args[0], args[1]), now(session)).id }) },
});

defineType("CommentReply", {
  identity: (self) => ({ Id: self.id }),
  properties: {
    Id: { get: (self, session) => replyById(session.editor.book, self.id).reply.id },
    Content: { get: (self, session) => replyById(session.editor.book, self.id).reply.content, set: (self, value, session) => changeReply(session.editor, self.id, text(value, "content")) },
    Resolved: { get: (self, session) => replyById(session.editor.book, self.id).comment.resolved },
    ...shared<{ readonly id: string }>((self, session) => replyById(session.editor.book, self.id).reply),
  },
  methods: {
    GetParentComment: (self, _args, session) => make("Comment", { id: replyById(session.editor.book, self.id).comment.id }),
    GetLocation: (self, _args, session) => {
      const { sheet, comment } = replyById(session.editor.book, self.id);
      return session.range(sheet, cellArea(comment.row, comment.column));
    },
    Delete: (self, _args, session) => changeReply(session.editor, self.id, null),
  },
});
