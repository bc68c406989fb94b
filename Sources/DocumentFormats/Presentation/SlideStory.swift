import BitextModel

/// One slide or the notes to one: from events to blocks, shape by shape in the file's order.
struct SlideStory {
    private let place: String
    private(set) var blocks: [StructuredBlock] = []
    private var text: String?
    private var isText = false
    private var cellDepth = 0
    private var isHidden = false
    /// What the shape being read is for: title, body, dt, ftr, sldNum ...
    private var role: String?
    /// The depth of an element within which nothing is read.
    private var skipped: Int?
    private var depth = 0

    init(place: String) { self.place = place }

    mutating func handle(_ event: XMLPart.Event) {
        switch event {
        case .start(let name, let attributes):
            depth += 1
            if skipped == nil { start(name, attributes) }
        case .end(let name):
            if skipped == nil { end(name) }
            if skipped == depth { skipped = nil }
            depth -= 1
        case .text(let more): if isText, skipped == nil { text?.append(more) }
        }
    }

    private mutating func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "sld": isHidden = ["0", "false"].contains(attributes["show"] ?? "")
        case "sp": role = nil
        case "ph": role = attributes["type"] ?? "body"
        case "Fallback": skipped = depth
        case "tc": cellDepth += 1
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
        case "tc": cellDepth -= 1
        case "sp": role = nil
        case "p":
            if let text, text.contains(where: { !$0.isWhitespace }) { add(text) }
            text = nil
        default: break
        }
    }

    private mutating func add(_ text: String) {
        var kind = BlockKind.paragraph
        if cellDepth > 0 {
            kind = .tableCell
        } else if role == "title" || role == "ctrTitle" {
            kind = .heading
        }
        let isFrame = role == "dt" || role == "ftr" || role == "sldNum" || role == "hdr"
        blocks.append(
            StructuredBlock(
                kind, text, place: place, omission: isHidden ? .hiddenSlide : isFrame ? .slideFrame : nil))
    }
}
