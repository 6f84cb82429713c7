import { answerOrder } from '../parser/answer-order.ts';
import { parseParquet } from './parse-parquet.ts';

await answerOrder(parseParquet);
