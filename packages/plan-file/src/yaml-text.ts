import { Document, isMap, isNode, isScalar, type Pair, visit, type YAMLSeq } from 'yaml'

/** Plain data as YAML for people: a line for each field, a blank line between records, no line folded. */
export function yamlText(value: object, headings: ReadonlyMap<string, string>): string {
  const document = new Document(value)
  visit(document, {
    Pair(_key, pair, path) {
      if (path.length === 2) setApart(pair, headings)
    },
    Seq(_key, list) {
      if (isShortList(list)) list.flow = true
      else if (list.items.some(isRecord)) spaceOut(list)
    },
  })
  return document.toString({ lineWidth: 0, blockQuote: 'literal', flowCollectionPadding: false })
}

/** A part of the document begins after a blank line, under its heading. */
function setApart({ key }: Pair, headings: ReadonlyMap<string, string>) {
  if (!isScalar(key)) return
  const heading = headings.get(String(key.value))
  key.spaceBefore = true
  if (heading) key.commentBefore = ` ${heading}`
}

const LONGEST_LIST = 90

/** Codes and names that fit into one line. */
function isShortList({ items }: YAMLSeq): boolean {
  const words = items.map((item) => (isScalar(item) ? String(item.value) : null))
  const length = words.reduce((sum, word) => sum + (word?.length ?? LONGEST_LIST), 0)
  return length <= LONGEST_LIST && words.every((word) => word !== null && !word.includes('\n'))
}

const isRecord = (item: unknown): boolean => isMap(item) && item.items.length > 2

function spaceOut({ items }: YAMLSeq) {
  for (const item of items.slice(1)) if (isNode(item)) item.spaceBefore = true
}
