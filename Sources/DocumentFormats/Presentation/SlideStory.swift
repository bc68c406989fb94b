import BitextModel

/// One slide or the notes to one: from events to blocks, shape by shape in the file's order.
struct SlideStory {
    private let place: String
    private(set) var blocks: [StructuredBlock] = []
    private var text: String?
    private var isText = false
    private var cellDepth = 0
    private(set) var tables: TablePlaces
    private var isHidden = false
    /// What the shape being read is for: title, body, dt, ftr, sldNum ...
    private var role: String?
    private var depth = ElementDepth()

    /// - Parameter tables: counts those of the slides before.
    init(place: String, tables: TablePlaces) {
        self.place = place
        self.tables = tables
    }

    mutating func handle(_ event: XMLPart.Event) {
        switch event {
        case .start(let name, let attributes):
            depth.enter()
            if !depth.isSkipping { start(name, attributes) }
        case .end(let name):
            if !depth.isSkipping { end(name) }
            depth.leave()
        case .text(let more): if isText, !depth.isSkipping { text?.append(more) }
        }
    }

    private mutating func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "sld": isHidden = ["0", "false"].contains(attributes["show"] ?? "")
        case "sp": role = nil
        case "ph": role = attributes["type"] ?? "body"
        case "Fallback": depth.skip()
        case "tbl": tables.enterTable()
        case "tr": tables.enterRow()
        case "tc":
            cellDepth += 1
            tables.enterCell()
        case "p": text = ""
        case "t": isText = true
        case "br": text?.append("\n")
        case "tab": text?.append(" ")
        default: break
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "t": isText = false
        case "tbl": tables.leaveTable()
        case "tc": cellDepth -= 1
        case "sp": role = nil
        case "p":
            if let text, text.contains(where: { !$0.isWhitespace }) { add(text) }
            text = nil
        default: break
        }
    }

    private mutating func add(_ text: String) {
        var kind = Block.Kind.paragraph
        if cellDepth > 0 {
            kind = .tableCell
        } else if role == "title" || role == "ctrTitle" {
            kind = .heading
        }
        let isFrame = role == "dt" || role == "ftr" || role == "sldNum" || role == "hdr"
        blocks.append(
            StructuredBlock(
                kind, text, place: place, position: tables.position,
                omission: isHidden ? .hiddenSlide : isFrame ? .slideFrame : nil))
    }
}
