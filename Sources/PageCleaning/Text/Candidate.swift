import BitextModel
import TextLines

/// A block of the page on its way through the cleaner.
struct Candidate: Sendable {
    var block: Block
    /// The line of the decoded document it starts on, from 1.
    var line: Int
    var shape: TextShape
    /// What it is by the lexicon, if it is anything.
    var chrome: ChromeMatch?
    /// What it says of the page, if it is a line of metadata. Few blocks are: the others do not carry its place.
    var metadata: MetadataLine? {
        get { held?.line }
        set { held = newValue.map(HeldMetadata.init) }
    }

    /// Whether it stands in one box of the page with running text.
    var isBesideText = false
    /// Why it is not part of the release; nil while it is.
    var removal: Removal?
    private var held: HeldMetadata?

    private final class HeldMetadata: Sendable {
        let line: MetadataLine

        init(_ line: MetadataLine) { self.line = line }
    }

    struct Removal: Sendable {
        var kind: RemovedBlock.Kind
        var reason: String
    }

    var text: String { block.text }
    var isKept: Bool { removal == nil }

    init(block: Block, line: Int) {
        self.block = block
        self.line = line
        shape = TextShape(block.text)
    }

    init(_ paragraph: TextParagraph) {
        self.init(block: paragraph.block, line: paragraph.line)
        remove(paragraph.furniture)
    }

    /// Removes what belongs to the printed page.
    mutating func remove(_ furniture: TextParagraph.Furniture?) {
        switch furniture {
        case .pageNumber?: remove(.page, "the number of a page")
        case .runningHead?: remove(.page, "repeated at the head or foot of pages")
        case nil: return
        }
    }

    mutating func remove(_ kind: RemovedBlock.Kind, _ reason: String) {
        if removal == nil { removal = Removal(kind: kind, reason: reason) }
    }
}
