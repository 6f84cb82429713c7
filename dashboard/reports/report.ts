import type { Language } from '../../sql/words/label.ts';
import type { Figure } from './figure.ts';

/** A run of text; a printed number names its figure. */
export interface Span {
  readonly text: string;
  /** Id in `Carried.figures`. */
  readonly figure?: string;
}

export interface Column {
  readonly head: string;
  /** Of the 156 mm of a page. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export type Block =
  /** 1 一、 2 （一） */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly (readonly Span[])[])[];
    }
  | {
      readonly kind: 'picture';
      readonly caption: string;
      /** For the page. */
      readonly svg: string;
      /** For a document, whose program draws it. */
      readonly chart: Chart;
    };

/** What a picture shows: counts by month, shares by month, or shares of places from the worst. */
export interface Chart {
  readonly form: 'counts' | 'shares' | 'ranked';
  readonly title: string;
  readonly points: readonly {
    readonly label: string;
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
  }[];
}

export interface Annex {
  /** 附件1 */
  readonly label: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A printed number, as a file carries it. */
export interface CarriedFigure {
  readonly id: string;
  readonly shown: string;
  readonly figure: Figure;
}

/** What a file carries so that it can be held against the books later. */
export interface Carried {
  readonly format: 'anzhu-report/1';
  readonly language: Language;
  readonly period: string;
  readonly region: string;
  readonly release: string;
  readonly asOf: string;
  readonly plan: { readonly year: number; readonly hash: string };
  readonly figures: readonly CarriedFigure[];
  /** Digests of its paragraphs or cells as it was made; none of a printed page. */
  readonly texts?: readonly string[];
}

/** A report in one language, before it is laid out. */
export interface Report {
  readonly language: Language;
  readonly title: string;
  /** The title where its lines break: at a word, not where the page ends. */
  readonly titleLines: readonly string[];
  readonly subtitle: string;
  /** Who signs, and 成文日期; null where no date was given. */
  readonly signed: { readonly by: string; readonly on: string } | null;
  readonly blocks: readonly Block[];
  readonly annexes: readonly Annex[];
  readonly carried: Carried;
}
