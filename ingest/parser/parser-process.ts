import { answerOrder } from './answer-order.ts';
import { parseFile } from './parse-file.ts';

await answerOrder(parseFile);
