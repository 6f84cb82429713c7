import type { Language } from '../../../charts/answer.ts';
import { message } from '../words/messages.ts';

export interface ApiExample {
  readonly title: string;
  readonly code: string;
}

/** How the usual programs read the interface, with addresses that answer. */
export function apiExamples(origin: string, indicator: string, language: Language): ApiExample[] {
  const ask = `${origin}/api/v1/ask?indicator=${indicator}&by=region`;
  return [
    {
      title: message(language, 'apiExcel'),
      code: `let
  Source = Csv.Document(
    Web.Contents("${ask}&format=csv"),
    [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
  Rows = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),
  Typed = Table.TransformColumnTypes(Rows, {{"key", type text}, {"value", type number}}, "en-US")
in
  Typed`,
    },
    {
      title: message(language, 'apiPandas'),
      code: `import io, requests, pandas as pd, pyarrow as pa

frame = pd.read_csv("${ask}&format=csv", dtype={"key": str})

stream = requests.get("${ask}&format=arrow").content
table = pa.ipc.open_stream(io.BytesIO(stream)).read_all()
table.schema.metadata[b"release"], table.to_pandas()`,
    },
    {
      title: message(language, 'apiPowerBi'),
      code: `let
  Answer = Json.Document(Web.Contents("${ask}")),
  Rows = Table.FromRecords(Answer[rows]),
  Named = Table.ExpandRecordColumn(Rows, "label", {"zh", "en"}),
  Dated = Table.AddColumn(Named, "asOf", each Answer[release][asOf], type text)
in
  Dated`,
    },
  ];
}
