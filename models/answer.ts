import type { Label } from '../sql/words/label.ts';
import type { TargetKind } from './plan/target.ts';

/**
 * How much a figure can bear: `none` not reported, `zero` reported and nothing happened, `list` 1–2 events,
 * `weak` 3–9, `ok` 10 or more with a relative 95 % interval width of at most 160 % (NCHS presentation
 * standards), `stable` 20 or more.
 */
export type State = 'none' | 'zero' | 'list' | 'weak' | 'ok' | 'stable';

export type Kind = 'count' | 'amount' | 'ratio' | 'rate';

/** What a reader may know of an indicator without its SQL. */
export interface IndicatorFacts {
  readonly name: string;
  readonly title: Label;
  /** 口径: what is counted, in whole sentences. */
  readonly definition: Label;
  readonly version: number;
  /** Unit of `value`; ratios are 0..1 and shown as per cent. */
  readonly unit: Label;
  readonly kind: Kind;
  /** `flow` adds up over months, `stock` is the level at the end of the period. */
  readonly time: 'flow' | 'stock';
  /** Why no value of it carries an interval; null where values do. */
  readonly noInterval: Label | null;
  readonly better: 'more' | 'less' | 'neutral';
  readonly role: 'leading' | 'lagging';
  /** Clause of the law, standard or plan it rests on. */
  readonly source: string;
  /** What a rate is per; null where the figure is no rate. */
  readonly exposure: Label | null;
  /** What its test is held against where that has moved, and the unit it is counted in; null where there is nothing. */
  readonly heldAgainst: { readonly label: Label; readonly unit: Label } | null;
  /** What `by` may name besides `month` and `region`. */
  readonly splits: readonly string[];
}

/** 同比 the same months of the year before, 环比 the months just before, or the other counties together. */
export type Against = 'last-year' | 'last-period' | 'peers';

/** A question in the closed catalogue's words; nothing in it becomes SQL text. */
export interface Question {
  readonly indicator: string;
  /** Six-digit code; the city's own code (the default) means all its counties. */
  readonly region?: string;
  /** `2022`, `2022-05`, `2022-01..2022-09`; default: January to the as-of month. */
  readonly period?: string;
  readonly by?: string;
  readonly compare?: Against;
}

/** Months `YYYY-MM-01`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface Measured {
  readonly state: State;
  /** Events, or the numerator of a ratio. */
  readonly numerator: number | null;
  /** Of a ratio what it is of, of a rate its exposure; null for counts and amounts. */
  readonly denominator: number | null;
  readonly value: number | null;
  /**
   * 95 % interval of `value`: Garwood (1936) for counts, Wilson (1927) for ratios, by bootstrap over the events for what
   * comes in clusters, null for other amounts and for stocks.
   */
  readonly low: number | null;
  readonly high: number | null;
  /** 近似: an interval that may hold the truth in under 93 % of samples. */
  readonly approximate: boolean;
  /** County-months that have reported, of those asked for. */
  readonly reported: number;
  readonly expected: number;
  /** Rows sent back to the counties and not yet received right: in no sum, but they may come to count here. */
  readonly waiting: number;
}

export interface AnswerRow extends Measured {
  readonly key: string;
  readonly label: Label;
}

/** `unripe`: what is counted of the period may still be done, and of the base it was. */
export type Verdict = 'none' | 'unripe' | 'no-base' | 'equal' | 'chance' | 'some' | 'clear';

/** A control chart says that something has changed: since when, which way, and by which rule. */
export interface Signal {
  /** Day or first day of the month of the point that gave it. */
  readonly from: string;
  readonly rises: boolean;
  readonly rule: Label;
}

/** A figure against another of the same indicator. */
export interface Comparison {
  readonly against: Against;
  readonly period: Period;
  readonly base: Measured;
  /** `value - base.value`, in units (for ratios in percentage points / 100). */
  readonly difference: number | null;
  /** Relative change of the value; null after a base of 0 and for ratios, whose change is told in points. */
  readonly change: number | null;
  /** Whether a sentence may begin with `change`: after ten events or more. */
  readonly leads: boolean;
  /** Rate ratio of counts with its exact interval (Przyborowski & Wilenski 1940); null for other kinds. */
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Central exact: of counts that test's, of shares Fisher's (1935); null where nothing was tested. */
  readonly p: number | null;
  /** 95 % interval of `difference` of two shares, `approximate` (近似) of few; null for other kinds. */
  readonly differenceInterval: {
    readonly low: number;
    readonly high: number;
    readonly approximate: boolean;
  } | null;
  /** Against peers: how many events they would have had of the exposure that is compared; null for other bases. */
  readonly expected: { readonly count: number; readonly exposure: number } | null;
  /** What was tested: the counts, their rates where the exposure moved by more than a tenth, or the shares. */
  readonly tested: 'counts' | 'rates' | 'shares' | null;
  /** `clear` p < .002, `some` p < .05, else `chance`. */
  readonly verdict: Verdict;
  /** What a reader must know beside the verdict: 春节 in one of the periods, an exposure that moved. */
  readonly cautions: readonly Label[];
}

export interface ReleaseFacts {
  readonly id: string;
  /** Last day of the last month that every county has reported, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly demo: boolean;
  readonly builtAt: string;
  readonly city: { readonly code: string; readonly label: Label };
}

/** The months of a figure from here on may still change: by law reported again, or later than that by past lags. */
export interface Provisional {
  /** First day of the month. */
  readonly from: string;
  readonly by: 'law' | 'lags';
}

export interface Answer {
  readonly release: ReleaseFacts;
  readonly indicator: IndicatorFacts;
  readonly region: { readonly code: string; readonly label: Label };
  readonly period: Period;
  readonly by: string | null;
  readonly total: Measured;
  readonly rows: readonly AnswerRow[];
  readonly comparison: Comparison | null;
  /** Where its control chart stands at the end of the period; null where that is within chance. */
  readonly signal: Signal | null;
  /** 初步: null where no month of the period may still change by reports to come. */
  readonly provisional: Provisional | null;
  /** Day of the next month by whose end the return of a month is owed; null where none is owed. */
  readonly dueDay: number | null;
}

/** One original cell behind a figure; personal and unmapped cells are masked. */
export interface SourceCell {
  readonly header: string;
  /** Contract column, or null where the header has no place in the contract. */
  readonly column: string | null;
  readonly position: number;
  readonly text: string | null;
}

export interface SourceRowTrace {
  readonly batch: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly receivedAt: string;
  readonly dataset: string;
  readonly cells: readonly SourceCell[];
  /** The row of staging that was made of it; null where the release has no such model. */
  readonly staged: { readonly model: string; readonly row: TypedRow } | null;
  /** The same row as the models see it. */
  readonly typed: TypedRow;
  /** What was odd about the row and about its sheet as a whole; both were taken all the same. */
  readonly warnings: readonly RowRemark[];
  readonly fileWarnings: readonly Label[];
  /** Every time the row was received, this time among them, the first time first. */
  readonly versions: readonly RowVersion[];
}

export type TypedRow = Readonly<Record<string, string | number | boolean | null>>;

/** Something said of a row: why it was sent back, or what looks odd. Personal cells are masked. */
export interface RowRemark {
  readonly rule: string;
  /** Column of the contract. */
  readonly column: string;
  readonly columnLabel: Label;
  readonly said: Label;
}

/** A cell that a later version has otherwise; personal cells are masked. */
export interface CellChange {
  readonly column: string;
  readonly columnLabel: Label;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * One receipt of a row, told by its key. `next` stands from the next release on; `sent-back` was never counted;
 * `withdrawn` is its batch, or the batch it corrects.
 */
export interface RowVersion {
  readonly batch: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly receivedAt: string;
  /** The row behind the figure. */
  readonly isThis: boolean;
  readonly came: 'submission' | 'resubmission' | 'correction';
  readonly fate: 'counted' | 'replaced' | 'sent-back' | 'withdrawn' | 'next';
  readonly withdrawal: { readonly why: string; readonly at: string } | null;
  /** Why it was sent back. */
  readonly reasons: readonly RowRemark[];
  /** What it has otherwise than the version before it; null of the first. */
  readonly changes: readonly CellChange[] | null;
}

export interface Explanation {
  readonly answer: Answer;
  /** The SQL of the figure and of each model behind it, nearest first. */
  readonly sql: readonly { readonly model: string; readonly about: Label; readonly sql: string }[];
  /** Rows of the mart that the figure adds up. */
  readonly martRows: readonly Readonly<Record<string, string | number | boolean | null>>[];
  /** How many source rows stand behind the figure, and the same figure added up again from them. */
  readonly sourceCount: number;
  readonly readded: { readonly numerator: number; readonly denominator: number | null };
  /** Whether the two are the same; of what was not published nothing differs. */
  readonly agrees: boolean;
  readonly page: number;
  readonly pageSize: number;
  readonly sources: readonly SourceRowTrace[];
}

export type Lamp = 'green' | 'amber' | 'red' | 'grey';

/** A planned step of a goal: `done` in full, `missed` when its day passed without, `ahead` while it is to come. */
export interface MilestoneStanding {
  readonly title: Label;
  /** `YYYY-MM-DD`. */
  readonly by: string;
  readonly value: number;
  readonly state: 'done' | 'missed' | 'ahead';
}

/** A city-wide inspection: it counts once every county appears in it. */
export interface CampaignStanding {
  readonly id: string;
  readonly name: string;
  readonly startedOn: string;
  /** Counties in which somebody inspected under its name. */
  readonly appeared: number;
  readonly missing: readonly { readonly code: string; readonly label: Label }[];
}

/** A goal of the annual plan and how it stands. */
export interface GoalJudgement {
  readonly goal: string;
  readonly title: Label;
  readonly section: { readonly id: string; readonly title: Label };
  /** The plan's own words. */
  readonly clause: string;
  readonly place: string;
  readonly unit: Label;
  /** 配合单位. */
  readonly helpers: Label | null;
  readonly kind: TargetKind;
  /** Points of 100 in the plan. */
  readonly weight: number;
  /** The rule in words, with its figures. */
  readonly rule: Label;
  readonly target: number | null;
  /** The document that changed the target, in force as of the day judged; null where it is the plan's own. */
  readonly revision: { readonly from: string; readonly by: string; readonly document: string } | null;
  readonly answer: Answer | null;
  readonly lamp: Lamp;
  /** 判定: what the rule says. */
  readonly ruling: Label;
  /** 证据: what the statistics support. */
  readonly evidence: Label;
  /** `behind` is red and can still be made good; `missed` is red for good. `scored` and `manual` are a person's. */
  readonly state:
    | 'met'
    | 'on-track'
    | 'warning'
    | 'behind'
    | 'missed'
    | 'no-data'
    | 'not-applicable'
    | 'manual'
    | 'scored';
  /** A good state that missing returns or rows sent back keep from being said. */
  readonly held: boolean;
  /** Share of the target reached, and what should be reached by now; null where a goal is a limit or a person's. */
  readonly reached: number | null;
  readonly due: number | null;
  /** 还可发生n起 under a limit, 还差n to a target; below 0 by how many a limit is passed. */
  readonly room: number | null;
  /** Of ending the year within the limit; null where nothing is reckoned. */
  readonly probability: number | null;
  readonly milestones: readonly MilestoneStanding[];
  readonly campaigns: readonly CampaignStanding[];
  /**
   * How it would stand with every row that waits for correction counted against it, with none of them, and with all for
   * it; null where none waits, where returns are missing, or where a row can hold any number.
   */
  readonly ends: Readonly<Record<'worst' | 'known' | 'best', GoalEnd>> | null;
}

/** One end of what a goal may come to once the rows that wait are there. */
export type GoalEnd = Pick<GoalJudgement, 'state' | 'target' | 'reached' | 'due' | 'room'> & {
  /** City-wide inspections that count, of a goal about them; null where nothing was due. */
  readonly value: number | null;
};
