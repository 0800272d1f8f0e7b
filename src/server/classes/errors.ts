import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ClassWhy } from '../../table/class-wire';
import { HttpError } from '../http';

const STATUS: Readonly<Record<ClassWhy | 'tooFast', ContentfulStatusCode>> = {
  missing: 404,
  unauthorized: 403,
  noSuchStart: 400,
  badCode: 404,
  nameTaken: 409,
  badPin: 403,
  refused: 403,
  full: 409,
  notNow: 409,
  noSuchPerson: 404,
  noSuchTable: 404,
  nobody: 409,
  notYet: 409,
  tooFast: 429,
};

export class ClassError extends HttpError {
  constructor(why: ClassWhy | 'tooFast') {
    super(why, STATUS[why]);
  }
}
