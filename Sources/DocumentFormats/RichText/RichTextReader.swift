import BitextModel

/// Reads documents in Rich Text Format (Microsoft's specification 1.9.1), as Word, WPS, LibreOffice and WordPad write them.
///
/// The body in its order, tables by row, notes behind it, fields' results. Hidden and deleted text, comments, the heads and
/// feet of pages are accounted for. Numbers that the program makes for list items are no text of the document.
package struct RichTextReader {
    private let file: String
    private let readsOriginal: Bool
    private var tokens: RichTextTokens
    private var groups: [RichTextGroup] = []
    private var group = RichTextGroup()
    private var characters = RichTextCharacters()
    private var styles: [Int: WordStyles.Style] = [:]
    private var tagStyles: [Int: InlineTagStyle] = [:]
    private var metadata = Document.Metadata()

    /// The text, its notes, the text box being read.
    private var stories = [
        RichTextStory(place: "paragraph", isMain: true), RichTextStory(place: "note"),
        RichTextStory(place: "text box, paragraph"),
    ]
    private var omitted: [StructuredBlock] = []

    /// Bytes that wait for the rest of a character.
    private var pending: [UInt8] = []
    /// Half of a character that stands as two numbers.
    private var surrogate: UInt16?
    /// Characters that only readers without Unicode show.
    private var fallback = 0
    /// The text of a destination that is no story.
    private var aside = ""
    private var styleNumber = 0
    private var usualFont: Int?

    /// Groups within groups beyond which a file is refused: programs write some twenty.
    private static let deepest = 2000

    /// Whether a file begins as one in Rich Text Format.
    package static func recognises(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("{\\rtf".utf8)) }

    /// - Parameter readsOriginal: Whether tracked changes are read as if none had been made; else as if all were accepted.
    /// - Throws: `DocumentFormatError`.
    /// - Complexity: O(bytes).
    package static func read(
        _ bytes: [UInt8], file: String, readsOriginal: Bool = false
    ) throws(DocumentFormatError) -> StructuredDocument {
        var reader = RichTextReader(bytes, file: file, readsOriginal: readsOriginal)
        return try reader.read()
    }

    private init(_ bytes: [UInt8], file: String, readsOriginal: Bool) {
        self.file = file
        self.readsOriginal = readsOriginal
        tokens = RichTextTokens(bytes)
    }

    private mutating func read() throws(DocumentFormatError) -> StructuredDocument {
        var isClosed = false
        while !isClosed, let token = tokens.next() {
            if case .bytes(let bytes) = token {
                add(bytes)
                group.isFresh = false
                continue
            }
            flush()
            switch token {
            case .groupStart: try open()
            case .groupEnd:
                close()
                isClosed = groups.isEmpty
            case .control(let word, let number): control(word, number)
            case .symbol(let mark): symbol(mark)
            case .bytes: break
            }
        }
        flush()
        guard isClosed else {
            throw .malformed(
                file, part: "the text", line: tokens.line, reason: "the file ends before its last group does")
        }
        var document = StructuredDocument()
        document.blocks = stories[0].take() + stories[1].take() + omitted
        document.metadata = metadata
        if let title = document.blocks.first(where: { $0.kind == .title && $0.omission == nil }) {
            document.metadata.title = title.text
        }
        return document
    }

    // MARK: groups

    private mutating func open() throws(DocumentFormatError) {
        guard groups.count < Self.deepest else {
            throw .malformed(
                file, part: "the text", line: tokens.line,
                reason: "groups stand in each other more than \(Self.deepest) deep")
        }
        groups.append(group)
        group.isFresh = true
        group.isIgnorable = false
        fallback = 0
        if group.destination == .styles {
            styleNumber = 0
            aside = ""
        }
    }

    private mutating func close() {
        let ended = group
        guard let outer = groups.popLast() else { return }
        fallback = 0
        if ended.destination != outer.destination { leave(ended) }
        group = outer
        group.isFresh = false
    }

    private mutating func leave(_ ended: RichTextGroup) {
        let text = aside.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        switch ended.destination {
        case .title: metadata.title = text.isEmpty ? metadata.title : text
        case .author: metadata.author = text.isEmpty ? metadata.author : text
        case .note: stories[1].endParagraph(.paragraph, nil, isInTable: false)
        case .box: stories[0].hang(stories[2].take())
        case .omitted(let omission):
            if !text.isEmpty {
                omitted.append(StructuredBlock(.paragraph, aside, place: "line \(tokens.line)", omission: omission))
            }
        default: break
        }
        aside = ""
    }

    private mutating func enter(_ destination: RichTextGroup.Destination) {
        // What is passed over or left out is so with all that is in it.
        switch group.destination {
        case .skipped, .omitted: return
        default: break
        }
        group.destination = destination
        aside = ""
    }

    // MARK: text

    private mutating func add(_ bytes: ArraySlice<UInt8>) {
        let skipped = min(fallback, bytes.count)
        fallback -= skipped
        pending += bytes.dropFirst(skipped)
        if skipped < bytes.count { surrogate = nil }
    }

    private mutating func flush() {
        guard !pending.isEmpty else { return }
        let text = characters.decode(pending, font: group.font, wideFont: group.wideFont)
        pending.removeAll(keepingCapacity: true)
        add(text)
    }

    private mutating func add(_ text: String) {
        switch group.destination {
        case .skipped, .fonts, .information, .created: break
        case .styles: endStyle(text)
        case .title, .author, .omitted: aside += text
        case .text, .note, .box:
            guard let story else { return }
            if readsOriginal ? group.isInserted : group.isDeleted {
                stories[story].omit(text, readsOriginal ? .inserted : .deleted)
            } else if group.isHidden {
                stories[story].omit(text, .hidden)
            } else {
                stories[story].add(text, tags: group.characterStyle.flatMap { tagStyles[$0] })
            }
        }
    }

    /// Which of the stories text goes to; nil where it goes to none.
    private var story: Int? {
        switch group.destination {
        case .text: 0
        case .note: 1
        case .box: 2
        default: nil
        }
    }

    /// The name of a style ends with a semicolon.
    private mutating func endStyle(_ text: String) {
        aside += text
        guard aside.contains(";") else { return }
        defer { aside = "" }
        if group.namesCharacterStyle {
            tagStyles[styleNumber] = InlineTagStyle(name: aside.replacing(";", with: ""))
            return
        }
        var style = WordStyles.Style()
        WordStyles.read(name: aside.replacing(";", with: ""), into: &style)
        if group.isHeading, style.kind == nil { style.kind = .heading }
        styles[styleNumber] = style
    }

    private mutating func symbol(_ mark: UInt8) {
        if mark == UInt8(ascii: "*") {
            group.isIgnorable = true
            return
        }
        group.isFresh = false
        switch mark {
        case UInt8(ascii: "~"): shown(" ")
        case UInt8(ascii: "_"): shown("-")
        default: break
        }
    }

    /// A character that a control stands for.
    private mutating func shown(_ text: String) {
        if fallback > 0 { fallback -= 1 } else { add(text) }
    }

    // MARK: controls

    private mutating func control(_ word: String, _ number: Int?) {
        let isFirst = group.isFresh
        group.isFresh = false
        if isFirst, beginsDestination(word) { return }
        // Styles of characters are named in groups that a reader may pass over.
        if word == "cs", group.destination == .styles {
            group.isIgnorable = false
            group.namesCharacterStyle = true
            styleNumber = number ?? 0
            return
        }
        if isFirst, group.isIgnorable {
            enter(.skipped)
            return
        }
        if let text = Self.characters[word] { return shown(text) }
        if word == "u" { return unicode(number ?? 0) }
        if !endsParagraph(word) { setting(word, number) }
    }

    private static let characters = [
        "tab": " ", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
        "rdblquote": "”", "bullet": "•", "enspace": " ", "emspace": " ", "qmspace": " ",
    ]

    /// Groups that hold no text of the document.
    private static let skipped: Set = [
        "colortbl", "listtable", "listoverridetable", "rsidtbl", "generator", "pict", "nonshppict", "fldinst",
        "pntext", "listtext", "pn", "xe", "tc", "rxe", "sp", "shprslt", "objdata", "objclass", "atnid", "atnauthor",
        "nonesttables", "atntime", "atnref", "atndate", "revtbl", "filetbl", "keywords", "subject", "comment",
        "operator", "company",
        "manager", "category", "doccomm", "revtim", "printim", "themedata", "datafield", "private", "latentstyles",
    ]

    private static let furniture: Set = [
        "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "ftnsep", "ftnsepc",
        "aftnsep", "aftnsepc",
    ]

    private mutating func beginsDestination(_ word: String) -> Bool {
        switch word {
        case "fonttbl": enter(.fonts)
        case "stylesheet": enter(.styles)
        case "title": enter(.title)
        case "author": enter(.author)
        case "creatim": enter(.created)
        case "footnote": enter(.note)
        case "annotation": enter(.omitted(.comment))
        case "upr":
            group.resumed = group.destination
            enter(.skipped)
        case "ud": if let resumed = group.resumed { group.destination = resumed }
        case "info": enter(.information)
        case "shptxt": enter(.box)
        // Known, with more in it.
        case "shpinst": break
        case _ where Self.furniture.contains(word): enter(.omitted(.runningHead))
        case _ where Self.skipped.contains(word): enter(.skipped)
        default: return false
        }
        return true
    }

    private mutating func endsParagraph(_ word: String) -> Bool {
        switch word {
        case "par", "sect": endParagraph(isInTable: group.isInTable)
        // A table within a cell is a part of the cell.
        case "nestcell": endParagraph(isInTable: true)
        case "cell": if let story { stories[story].endCell() }
        case "row": if let story { stories[story].endRow() }
        default: return false
        }
        return true
    }

    private mutating func endParagraph(isInTable: Bool) {
        guard let story else {
            aside += "\n"
            return
        }
        let style = group.style.flatMap { styles[$0] }
        let kind = style?.kind ?? (group.isHeading ? .heading : group.isListItem ? .listItem : .paragraph)
        stories[story].endParagraph(kind, style?.isContents ?? false ? .contents : nil, isInTable: isInTable)
    }

    private mutating func setting(_ word: String, _ number: Int?) {
        switch word {
        case "ansicpg": characters.codePage = number ?? characters.codePage
        case "uc": group.fallbackLength = max(0, min(16, number ?? 1))
        case "deff":
            usualFont = number
            group.font = number
        case "f": group.font = number
        case "dbch": group.namesWideFont = true
        case "loch", "hich": group.namesWideFont = false
        case "af": if group.namesWideFont { group.wideFont = number }
        case "fcharset": if let font = group.font, let number { characters.add(font: font, charset: number) }
        case "cpg": if let font = group.font, let number { characters.add(font: font, codePage: number) }
        case "plain":
            group.resetCharacters()
            group.font = usualFont
        case "v": group.isHidden = number != 0
        case "deleted": group.isDeleted = number != 0
        case "revised": group.isInserted = number != 0
        case "pard": group.resetParagraph()
        case "intbl": group.isInTable = true
        case "ls": group.isListItem = number != 0
        case "outlinelevel": group.isHeading = (number ?? 9) < 9
        case "cs": group.characterStyle = number
        case "s":
            if group.destination == .styles { styleNumber = number ?? 0 } else { group.style = number }
        case "yr", "mo", "dy": if group.destination == .created, let number { addDate(word, number) }
        default: break
        }
    }

    private mutating func addDate(_ word: String, _ number: Int) {
        guard 0...9999 ~= number else { return }
        let digits = String("000\(number)".suffix(word == "yr" ? 4 : 2))
        metadata.date = word == "yr" ? digits : (metadata.date.map { $0 + "-" } ?? "") + digits
    }

    /// A character by its number in UTF-16; numbers of more than 15 bits stand as negative ones.
    private mutating func unicode(_ number: Int) {
        let unit = UInt16(truncatingIfNeeded: number)
        fallback = group.fallbackLength
        if let high = surrogate, UTF16.isTrailSurrogate(unit) {
            add(String(decoding: [high, unit], as: UTF16.self))
            surrogate = nil
        } else if UTF16.isLeadSurrogate(unit) {
            surrogate = unit
        } else {
            surrogate = nil
            add(String(decoding: [unit], as: UTF16.self))
        }
    }
}
