import { appraisals } from './appraisals.ts';
import { complaints } from './complaints.ts';
import { convertedHouses } from './converted-houses.ts';
import { townDangers } from './town-dangers.ts';
import { townHouses } from './town-houses.ts';

export const houseTallies = [appraisals, townHouses, townDangers, complaints, convertedHouses];
