/** npm run teaching: writes docs/TEACHING.md from the teaching pack. */
import { writeFileSync } from 'node:fs';
import { teachingDocument } from '../teaching/document';
import { readTeaching } from '../teaching/files';

writeFileSync(new URL('../../docs/TEACHING.md', import.meta.url), teachingDocument(readTeaching()));
