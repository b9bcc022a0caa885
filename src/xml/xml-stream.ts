import {SaxesParser} from 'saxes'
import {guardXml, type XmlSource} from './xml-scan.ts'

/** What is told while XML comes piece by piece. Texts have their entities and line ends read; they may come in pieces. */
export interface XmlListener {
  /** @param line one-based */
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void
  close(name: string): void
  text(text: string): void
}

/** XML that comes piece by piece. */
export interface XmlFeed {
  write(piece: string): void
  /** @throws InputError when elements are open still */
  end(): void
}

/**
 * Reads XML of any size within bounded memory, as strictly as `scanXml` does, but without places in the file.
 *
 * @throws InputError `xml-…` with the line, from `write` and `end`
 */
export function feedXml(listener: XmlListener, about: XmlSource): XmlFeed {
  const parser = new SaxesParser()
  const guard = guardXml(parser, about)
  // No more than six handlers, see scanXml.
  parser.on('doctype', (text) => guard.doctype(text))
  parser.on('text', (text) => listener.text(text))
  parser.on('cdata', (text) => listener.text(text))
  parser.on('opentag', ({name, attributes}) => {
    guard.open(name, attributes, Number.POSITIVE_INFINITY)
    listener.open(name, attributes, parser.line)
  })
  parser.on('closetag', ({name}) => {
    guard.close()
    listener.close(name)
  })
  return {
    write: (piece) => void parser.write(piece),
    end: () => void parser.close(),
  }
}
