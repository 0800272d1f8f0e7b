import { words } from 'virtual:words/classroomTeach';
import { addWords } from '../../messages';

addWords(words);
