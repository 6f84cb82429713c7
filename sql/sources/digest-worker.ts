import { parentPort, workerData } from 'node:worker_threads';
import { digestInPieces } from './file-digest.ts';

parentPort?.postMessage(await digestInPieces(workerData as string));
