import BitextModel

/// Reads what `pdftotext -bbox-layout` says of a document's pages.
struct PDFLayoutParser {
    private(set) var pages: [PDFPage] = []
    private(set) var metadata = DocumentMetadata()
    private var words: [PDFWord] = []
    private var lines: [PDFLine] = []
    private var word: PDFWord?

    static func parse(_ bytes: [UInt8], file: String) throws -> PDFLayoutParser {
        var parser = PDFLayoutParser()
        try XMLPart(file: file, name: "the layout").read(bytes) { parser.handle($0) }
        return parser
    }

    private mutating func handle(_ event: XMLPart.Event) {
        switch event {
        case .start("page", let attributes):
            pages.append(
                PDFPage(
                    number: pages.count + 1, width: number(attributes["width"]), height: number(attributes["height"])))
        case .start("meta", let attributes):
            guard let value = attributes["content"], !value.isEmpty else { return }
            switch attributes["name"] {
            case "Author": metadata.author = value
            case "CreationDate": metadata.date = Self.date(value)
            default: break
            }
        case .start("word", let attributes):
            word = PDFWord(
                text: "", left: number(attributes["xMin"]), right: number(attributes["xMax"]),
                top: number(attributes["yMin"]), bottom: number(attributes["yMax"]))
        case .text(let text): word?.text += text
        case .end("word"):
            if var word, !word.text.isEmpty {
                word.text = Radicals.asIdeographs(word.text)
                words.append(word)
            }
            word = nil
        case .end("line"):
            if let line = PDFLine(words) { lines.append(line) }
            words.removeAll(keepingCapacity: true)
        case .end("block"):
            if !lines.isEmpty, !pages.isEmpty { pages[pages.count - 1].blocks.append(lines) }
            lines.removeAll(keepingCapacity: true)
        default: break
        }
    }

    private func number(_ text: String?) -> Double {
        guard let value = text.flatMap({ Double($0) }), value.isFinite, abs(value) < 1e6 else { return 0 }
        return value
    }

    /// `D:20210612093000+08'00'` or `2021-06-12T09:30:00+08` as a calendar date.
    private static func date(_ text: String) -> String? {
        let digits = text.drop { !$0.isNumber }.filter { $0.isNumber && $0.isASCII }
        guard digits.count >= 8 else { return nil }
        let day = Array(digits.prefix(8))
        return "\(String(day[0..<4]))-\(String(day[4..<6]))-\(String(day[6..<8]))"
    }
}
