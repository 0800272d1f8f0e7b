import { words as lasting } from 'virtual:words/cardLasting';
import { words as questions } from 'virtual:words/cardQuestions';
import { words as moscow } from 'virtual:words/moscowCards';
import { words as tehran } from 'virtual:words/tehranCards';
import { addWords } from '../../messages';

for (const words of [moscow, tehran, questions, lasting]) addWords(words);
