/** Notes and threaded comments on cells: at most one of the two on a cell. */
import { area as makeArea } from "./area";
import { freshId } from "./book";
import type { CommentChangeType } from "./changes";
import { invalid, notFound } from "./errors";
import type { Editor } from "./editor";
import { assertAllowed } from "./protection";
import type { Book, Comment, CommentReply, Note, Sheet } from "./types";

export const noteAt = (sheet: Sheet, row: number, column: number): Note | undefined => sheet.notes.find((note) => note.row === row && note.column === column);

export const commentAt = (sheet: Sheet, row: number, column: number): Comment | undefined => sheet.comments.find((comment) => comment.row === row && comment.column === column);

/** Puts a note on a cell, replaces its text, or takes it away (null). */
export function setNote(editor: Editor, sheet: Sheet, row: number, column: number, text: string | null): void {
  assertAllowed(sheet, "allowEditObjects");
  editor.touchShape(sheet);
  const old = noteAt(sheet, row, column);
  sheet.notes = sheet.notes.filter((note) => note !== old);
  if (text !== null) sheet.notes.push({ ...(old ?? { author: editor.options.author }), row, column, text });
  editor.record({ kind: "format", sheetId: sheet.id, area: makeArea(row, column, row, column) });
}

/** The comment of that id and its sheet. @throws Refusal ItemNotFound */
export function commentById(book: Book, id: string): { sheet: Sheet; comment: Comment } {
  for (const sheet of book.sheets) {
    const comment = sheet.comments.find((candidate) => candidate.id === id);
    if (comment) return { sheet, comment };
  }
  throw notFound(`comment ${id}`);
}

const ids = (book: Book): Set<string> => new Set(book.sheets.flatMap((sheet) => sheet.comments.flatMap((comment) => [comment.id, ...comment.replies.map((reply) => reply.id)])));

/**
 * Begins a thread on a cell.
 * @param created ISO 8601
 * @throws Refusal InvalidArgument where the cell has a comment or a note already, or the content is empty
 */
export function addComment(editor: Editor, sheet: Sheet, row: number, column: number, content: string, created: string): Comment {
  assertAllowed(sheet, "allowEditObjects");
  if (content === "") throw invalid("A comment needs content.");
  if (commentAt(sheet, row, column)) throw invalid("There is a comment in this cell already.");
  if (noteAt(sheet, row, column)) throw invalid("There is a note in this cell already.");
  editor.touchShape(sheet);
  const comment: Comment = { id: freshId(editor.book, ids(editor.book)), row, column, author: editor.options.author, content, created, resolved: false, replies: [] };
  sheet.comments.push(comment);
  tell(editor, sheet, comment, "Added");
  return comment;
}

/** Takes the whole thread away. */
export function deleteComment(editor: Editor, id: string): void {
  const { sheet, comment } = commentById(editor.book, id);
  assertAllowed(sheet, "allowEditObjects");
  editor.touchShape(sheet);
  sheet.comments = sheet.comments.filter((other) => other.id !== id);
  tell(editor, sheet, comment, "Deleted");
}

export function changeComment(editor: Editor, id: string, change: { readonly content: string } | { readonly resolved: boolean }): void {
  const { sheet, comment } = commentById(editor.book, id);
  assertAllowed(sheet, "allowEditObjects");
  if ("content" in change && change.content === "") throw invalid("A comment needs content.");
  editor.touchShape(sheet);
  Object.assign(comment, change);
  tell(editor, sheet, comment, "content" in change ? "CommentEdited" : change.resolved ? "CommentResolved" : "CommentReopened");
}

/** @throws Refusal ItemNotFound */
export function replyById(book: Book, id: string): { sheet: Sheet; comment: Comment; reply: CommentReply } {
  for (const sheet of book.sheets) {
    for (const comment of sheet.comments) {
      const reply = comment.replies.find((candidate) => candidate.id === id);
      if (reply) return { sheet, comment, reply };
    }
  }
  throw notFound(`reply ${id}`);
}

/** @param created ISO 8601 */
export function addReply(editor: Editor, commentId: string, content: string, created: string): CommentReply {
  const { sheet, comment } = commentById(editor.book, commentId);
  assertAllowed(sheet, "allowEditObjects");
  if (content === "") throw invalid("A reply needs content.");
  editor.touchShape(sheet);
  const reply: CommentReply = { id: freshId(editor.book, ids(editor.book)), author: editor.options.author, content, created };
  comment.replies.push(reply);
  tell(editor, sheet, comment, "ReplyAdded", reply.id);
  return reply;
}

/** Changes a reply's text, or takes the reply away (null). */
export function changeReply(editor: Editor, id: string, content: string | null): void {
  const { sheet, comment, reply } = replyById(editor.book, id);
  assertAllowed(sheet, "allowEditObjects");
  if (content === "") throw invalid("A reply needs content.");
  editor.touchShape(sheet);
  if (content === null) comment.replies = comment.replies.filter((other) => other.id !== id);
  else reply.content = content;
  tell(editor, sheet, comment, content === null ? "ReplyDeleted" : "ReplyEdited", id);
}

function tell(editor: Editor, sheet: Sheet, comment: Comment, type: CommentChangeType, replyId?: string): void {
  editor.record({ kind: "comment", sheetId: sheet.id, commentId: comment.id, replyIds: replyId === undefined ? comment.replies.map(({ id }) => id) : [replyId], type });
}
