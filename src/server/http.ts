/** What every part of the HTTP API does alike: closed forms in, a code and a status out. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import { ID, TOKEN } from './wire';

/** A refusal: the page has the words for `why`. */
export class HttpError extends Error {
  constructor(
    readonly why: string,
    readonly status: ContentfulStatusCode,
    /** The field that is wrong. */
    readonly at = '',
  ) {
    super(why);
  }
}

/** @throws HttpError `malformed` when the body is no JSON or not of this form */
export async function readBody<S extends z.ZodType>(context: Context, form: S): Promise<z.infer<S>> {
  const text = await context.req.text();
  let json: unknown;
  try {
    json = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new HttpError('malformed', 400);
  }
  const checked = form.safeParse(json);
  if (checked.success) return checked.data;
  throw new HttpError('malformed', 400, checked.error.issues[0]?.path.join('.') ?? '');
}

/** @throws HttpError `missing` for what can be no id */
export function idOf(context: Context): string {
  const id = context.req.param('id') ?? '';
  if (!ID.test(id)) throw new HttpError('missing', 404);
  return id;
}

/** @throws HttpError `unauthorized` without a bearer token */
export function tokenOf(context: Context): string {
  const token = /^Bearer (\S+)$/.exec(context.req.header('Authorization') ?? '')?.[1] ?? '';
  if (!TOKEN.test(token)) throw new HttpError('unauthorized', 403);
  return token;
}
