import BitextModel

/// One story of a WordprocessingML document (its body, its notes, a head): from events to blocks.
struct WordStory {
    /// A paragraph being read; one may hang on another, in a text box.
    private struct Paragraph {
        var text = TaggedText()
        var omitted: [StructuredBlock] = []
        /// Paragraphs of text boxes that hang on this one.
        var boxes: [StructuredBlock] = []
        var style: String?
        var isHeading = false
        var isList = false
        /// Whether a tracked change takes its end away, so that the next goes on in it.
        var isOpen = false
        /// Whether the run being read is hidden.
        var isHidden = false
        /// Whose tags the run being read may be.
        var tags: InlineTagStyle?
    }

    private let styles: WordStyles
    private let readsOriginal: Bool
    private let place: String

    private var blocks: [StructuredBlock] = []
    private var paragraphs: [Paragraph] = []
    /// Text of a paragraph whose end is taken away.
    private var carried = ""
    private var count = 0
    private var cellDepth = 0
    private(set) var tables: TablePlaces
    private var depth = ElementDepth()
    /// Elements whose text is left out (tracked changes that are not of the state that is read, readings), with the depth
    /// and what they are.
    private var left: [(depth: Int, omission: Omission)] = []
    private var leftText = ""
    /// Whether each field that is open is past its instruction.
    private var fields: [Bool] = []
    private var isText = false
    private var propertiesOfParagraph = 0
    private var propertiesOfRun = 0
    private var isSeparator = false

    /// - Parameter tables: counts those of the stories before.
    init(styles: WordStyles, readsOriginal: Bool, place: String, tables: TablePlaces) {
        self.tables = tables
        self.styles = styles
        self.readsOriginal = readsOriginal
        self.place = place
    }

    mutating func finish() -> [StructuredBlock] {
        if !carried.isEmpty { blocks.append(StructuredBlock(.paragraph, carried, place: "\(place) \(count)")) }
        carried = ""
        return blocks
    }

    mutating func handle(_ event: XMLPart.Event) {
        switch event {
        case .start(let name, let attributes):
            depth.enter()
            if !depth.isSkipping { start(name, attributes) }
        case .end(let name):
            if !depth.isSkipping { end(name) }
            if let last = left.last, last.depth == depth.value { endLeft() }
            depth.leave()
        case .text(let text): if isText, !depth.isSkipping { add(text) }
        }
    }

    private mutating func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "Fallback", "instrText", "delInstrText", "object", "footnotePr", "sectPr", "pPrChange", "rPrChange":
            depth.skip()
        case "rt": left.append((depth.value, .reading))
        case "p": paragraphs.append(Paragraph())
        case "tbl": tables.enterTable()
        case "tr": tables.enterRow()
        case "tc":
            cellDepth += 1
            tables.enterCell()
        case "gridSpan": tables.span(columns: attributes["w:val"])
        case "footnote", "endnote":
            let type = attributes["w:type"] ?? "normal"
            if type != "normal" { depth.skip() }
        case "pPr": propertiesOfParagraph += 1
        case "rPr":
            propertiesOfRun += 1
        case "r":
            if !paragraphs.isEmpty {
                paragraphs[paragraphs.count - 1].isHidden = false
                paragraphs[paragraphs.count - 1].tags = nil
            }
        case "del", "moveFrom", "ins", "moveTo": startChange(name)
        case "t", "delText": isText = true
        case "tab": if propertiesOfParagraph == 0 { add(" ") }
        case "br", "cr": if propertiesOfParagraph == 0 { add("\n") }
        case "noBreakHyphen": add("-")
        case "fldChar": field(attributes["w:fldCharType"])
        default: if propertiesOfParagraph > 0 || propertiesOfRun > 0 { property(name, attributes) }
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "p": endParagraph()
        case "tbl": tables.leaveTable()
        case "tc": cellDepth -= 1
        case "pPr": propertiesOfParagraph -= 1
        case "rPr": propertiesOfRun -= 1
        case "t", "delText": isText = false
        default: break
        }
    }

    private mutating func startChange(_ name: String) {
        let isLeft = (name == "del" || name == "moveFrom") != readsOriginal
        if propertiesOfParagraph > 0 {
            // The mark at the paragraph's end: deleted, or inserted where the original is read.
            if isLeft, !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].isOpen = true }
        } else if isLeft {
            left.append((depth.value, readsOriginal ? .inserted : .deleted))
        }
    }

    private mutating func endLeft() {
        let (_, omission) = left.removeLast()
        omit(leftText, omission)
        leftText = ""
    }

    private mutating func property(_ name: String, _ attributes: [String: String]) {
        guard !paragraphs.isEmpty else { return }
        let last = paragraphs.count - 1
        switch name {
        case "pStyle": paragraphs[last].style = attributes["w:val"]
        case "rStyle":
            if propertiesOfParagraph == 0, let style = attributes["w:val"] {
                paragraphs[last].tags = styles[style].tags
            }
        case "outlineLvl":
            if let level = attributes["w:val"].flatMap({ Int($0) }), level < 9 { paragraphs[last].isHeading = true }
        case "numId": paragraphs[last].isList = attributes["w:val"] != "0"
        case "vanish", "webHidden":
            if name == "vanish", propertiesOfParagraph == 0 { paragraphs[last].isHidden = WordReader.isOn(attributes) }
        default: break
        }
    }

    private mutating func field(_ type: String?) {
        switch type {
        case "begin": fields.append(false)
        case "separate": if !fields.isEmpty { fields[fields.count - 1] = true }
        case "end": _ = fields.popLast()
        default: break
        }
    }

    private mutating func add(_ text: String) {
        guard !paragraphs.isEmpty, fields.allSatisfy({ $0 }) else { return }
        if !left.isEmpty {
            leftText += text
        } else if paragraphs[paragraphs.count - 1].isHidden {
            omit(text, .hidden)
        } else {
            let last = paragraphs.count - 1
            omit(paragraphs[last].text.add(text, style: paragraphs[last].tags), .inlineTag)
        }
    }

    private mutating func omit(_ text: String, _ omission: Omission) {
        guard !paragraphs.isEmpty, text.contains(where: { !$0.isWhitespace }) else { return }
        let last = paragraphs.count - 1
        if let block = paragraphs[last].omitted.last, block.omission == omission {
            paragraphs[last].omitted[paragraphs[last].omitted.count - 1].text += text
        } else {
            paragraphs[last].omitted.append(
                StructuredBlock(.paragraph, text, place: "\(place) \(count + 1)", omission: omission))
        }
    }

    private mutating func endParagraph() {
        guard !paragraphs.isEmpty else { return }
        omit(paragraphs[paragraphs.count - 1].text.finish(), .inlineTag)
        let paragraph = paragraphs.removeLast()
        count += 1
        let style = paragraph.style.map { styles[$0] } ?? WordStyles.Style()
        var kind = Block.Kind.paragraph
        if cellDepth > 0 {
            kind = .tableCell
        } else if let own = style.kind {
            kind = own
        } else if paragraph.isHeading {
            kind = .heading
        } else if paragraph.isList || style.isList {
            kind = .listItem
        }
        let isBox = !paragraphs.isEmpty
        var found = paragraph.omitted
        let text = (isBox ? "" : carried) + paragraph.text.text
        if paragraph.isOpen, !isBox {
            carried = text
        } else {
            if !isBox { carried = "" }
            if text.contains(where: { !$0.isWhitespace }) {
                found.append(
                    StructuredBlock(
                        kind, text, place: "\(place) \(count)", position: tables.position,
                        omission: style.isHidden ? .hidden : style.isContents ? .contents : nil))
            }
        }
        found += paragraph.boxes
        if isBox { paragraphs[paragraphs.count - 1].boxes += found } else { blocks += found }
    }
}
