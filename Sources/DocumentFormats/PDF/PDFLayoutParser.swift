import BitextModel

/// Reads what `pdftotext -bbox-layout` says of a document's pages.
struct PDFLayoutParser {
    private(set) var pages: [PDFPage] = []
    private(set) var metadata = Document.Metadata()
    private var words: [PDFWord] = []
    private var lines: [[PDFWord]] = []
    private var blocks: [[[PDFWord]]] = []
    private var word: PDFWord?
    private let keepsNoteMarks: Bool
    private let file: String
    private var count = 0

    /// Lines of one page beyond which a document is refused: some of what is looked for on a page takes time that grows with
    /// their square. A page of a newspaper has a thousand.
    private static let lineLimit = 20_000

    private init(file: String, keepsNoteMarks: Bool) {
        self.file = file
        self.keepsNoteMarks = keepsNoteMarks
    }

    /// - Parameter keepsNoteMarks: Whether raised marks of notes stay in their lines.
    static func parse(_ bytes: [UInt8], file: String, keepsNoteMarks: Bool) throws -> PDFLayoutParser {
        var parser = PDFLayoutParser(file: file, keepsNoteMarks: keepsNoteMarks)
        try XMLPart(file: file, name: "the layout").read(bytes) { try parser.handle($0) }
        return parser
    }

    private mutating func handle(_ event: XMLPart.Event) throws(DocumentFormatError) {
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
            let (left, top) = (number(attributes["xMin"]), number(attributes["yMin"]))
            // A damaged font gives boxes that end before they begin.
            word = PDFWord(
                text: "", left: left, right: max(left, number(attributes["xMax"])), top: top,
                bottom: max(top, number(attributes["yMax"])))
        case .text(let text): word?.text += text
        case .end("word"):
            if var word, !word.text.isEmpty {
                word.text = VerticalForms.asUsual(Radicals.asIdeographs(word.text))
                words.append(word)
            }
            word = nil
        case .end("line"):
            if !words.isEmpty { lines.append(words) }
            count += 1
            guard count <= Self.lineLimit else {
                throw .tooMuch(file, part: "page \(pages.count)", limit: Self.lineLimit, of: "lines")
            }
            words.removeAll(keepingCapacity: true)
        case .end("block"):
            if !lines.isEmpty { blocks.append(lines) }
            lines.removeAll(keepingCapacity: true)
        case .end("page"):
            endPage()
            count = 0
            blocks.removeAll(keepingCapacity: true)
        default: break
        }
    }

    private mutating func endPage() {
        guard var page = pages.popLast() else { return }
        let words = blocks.flatMap { $0.flatMap { $0 } }
        if let vertical = PDFVerticalText(words) {
            page = vertical.turned(page, words: words)
        } else {
            page.blocks = blocks.map { $0.compactMap { PDFLine(withoutMarks($0, &page.noteMarks)) } }
                .filter { !$0.isEmpty }
        }
        pages.append(page)
    }

    /// The words of a line but for the raised marks of notes.
    private func withoutMarks(_ words: [PDFWord], _ marks: inout [PDFWord]) -> [PDFWord] {
        guard !keepsNoteMarks, words.count > 1 else { return words }
        let mark = PDFNoteMark(line: words)
        // What begins a line is the note itself.
        let isMark = words.indices.map { $0 > 0 && mark.matches(words[$0]) }
        marks += words.indices.filter { isMark[$0] }.map { words[$0] }
        return words.indices.filter { !isMark[$0] }.map { words[$0] }
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
