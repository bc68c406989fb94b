import BitextModel
import CGumbo
import Glibc
import TextLines

/// Parses HTML as a browser does (libgumbo) and reads off its elements, its blocks of text and its head.
///
/// Depth, open formatting elements and attributes are bounded beforehand
/// (`ReducedMarkup`), so parsing is linear and the recursion of gumbo's own clean-up is shallow.
struct PageReader {
    var elements: [PageElement] = []
    var blocks: [PageBlock] = []
    private(set) var head = PageHead()
    /// Links with short labels: they may lead to editions in other languages.
    private(set) var shortLinks: [(label: String, element: Int)] = []

    /// Links to documents (`.pdf`, `.docx` ...) and those called an annex, with their labels.
    private(set) var fileLinks: [(label: String, element: Int)] = []
    /// The length of all links that are shown, in units.
    var linkText: Double {
        blocks.reduce(0) { $0 + ($1.isHidden || $1.isControl ? 0 : $1.linkDensity * $1.candidate.shape.units) }
    }

    private var text = BlockText()
    private var blockElement = -1
    /// Blocks in which a hidden element has begun.
    private var interrupted: [(text: BlockText, link: Int?)] = []
    /// The page's markup; nodes point into it while it is being walked.
    let markup: ReducedMarkup
    private var base: UnsafePointer<CChar>?
    private var linkDepth = 0
    /// The innermost open link, and the last one whose text is in the block being collected.
    private var openLink: Int?
    private var blockLink: Int?
    private var linkStart = 0
    private var linkIsDocument = false
    private let page: String
    /// Whether there was a picture since the last block.
    private var sawImage = false
    private var hiddenDepth = 0
    private var controlDepth = 0
    private var preformattedDepth = 0
    private var struckDepth = 0
    private let inline: Set<RemovedBlock.Kind>

    /// - Parameters:
    ///   - inline: Kinds of small text (`note`, `reading`) that stay in their paragraphs.
    ///   - lines: How lines of preformatted text, and those that `<br>` ends, make paragraphs.
    /// - Complexity: O(bytes).
    init(_ page: String, inline: Set<RemovedBlock.Kind> = [], lines: Document.LineMode = .auto) {
        self.page = page
        self.inline = inline
        let markup = ReducedMarkup(page)
        self.markup = markup
        markup.bytes.withUnsafeBytes { raw in
            guard let start = raw.baseAddress else { return }
            let base = start.assumingMemoryBound(to: CChar.self)
            self.base = base
            var options = kGumboDefaultOptions
            options.max_errors = 0
            let arena = ParserArena()
            options.userdata = Unmanaged.passUnretained(arena).toOpaque()
            // Without counting references, which took as long as the arena's own work: the arena outlives the parse.
            options.allocator = { arena, size in
                Unmanaged<ParserArena>.fromOpaque(arena!)._withUnsafeGuaranteedRef { $0.allocate(size) }
            }
            options.deallocator = { _, _ in }
            // Everything of the output is the arena's, which outlives the walk; nothing else needs to be destroyed.
            defer { withExtendedLifetime(arena) {} }
            guard let output = gumbo_parse_with_options(&options, base, raw.count) else { return }
            walk(output.pointee.root)
            self.base = nil
        }
        joinLines(mode: lines)
        tellTablesApart()
    }

    /// Whether running text is hidden that a script may show.
    var hasHiddenText: Bool {
        blocks.contains { $0.isHidden && $0.candidate.isKept && $0.candidate.shape.isProse }
    }

    /// The page as if nothing were hidden.
    func showingHidden() -> PageReader {
        var page = self
        for index in blocks.indices where page.blocks[index].candidate.isKept { page.blocks[index].isHidden = false }
        return page
    }

    /// A cell of a table that only lays out the page is a paragraph.
    private mutating func tellTablesApart() {
        guard blocks.contains(where: { $0.candidate.block.kind == .tableCell }) else { return }
        let judge = TableJudge(elements: elements, blocks: blocks)
        for index in blocks.indices where blocks[index].candidate.block.kind == .tableCell {
            if judge.isInData(blocks[index].element) { continue }
            blocks[index].candidate.block.kind = .paragraph
        }
    }

    /// The address of a link, with `&amp;` resolved.
    func address(of element: Int) -> String? {
        guard elements.indices.contains(element), let range = elements[element].address else { return nil }
        let start = page.utf8.index(page.startIndex, offsetBy: range.lowerBound)
        let end = page.utf8.index(start, offsetBy: range.count)
        var bytes = page.utf8[start..<end].drop { Self.aroundAddresses.contains($0) }
        while let last = bytes.last, Self.aroundAddresses.contains(last) { bytes.removeLast() }
        guard let first = bytes.first, first != UInt8(ascii: "#") else { return nil }
        let raw = String(Substring(bytes))
        let address = bytes.contains(UInt8(ascii: "&")) ? raw.replacing("&amp;", with: "&") : raw
        return address.hasPrefix("javascript:") ? nil : address
    }

    /// What stands around an address in a tag: its quotation marks and white space.
    private static let aroundAddresses: [UInt8] = Array("\"' \r\n\t".utf8)

    private enum Step {
        case enter(UnsafeMutablePointer<GumboNode>, parent: Int)
        case leave(element: Int, restore: Restore)
    }

    /// What leaving an element takes back.
    private struct Restore {
        var isBlock: Bool
        var isLink: Bool
        var isHidden: Bool
        var isControl: Bool
        var isPreformatted: Bool
        var isStruck: Bool
        var blockElement: Int
    }

    private mutating func walk(_ root: UnsafeMutablePointer<GumboNode>?) {
        guard let root else { return }
        var steps: [Step] = [.enter(root, parent: -1)]
        while let step = steps.popLast() {
            switch step {
            case .leave(let element, let restore): leave(element, restore)
            case .enter(let node, let parent):
                switch node.pointee.type {
                case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA: append(node.pointee.v.text)
                case GUMBO_NODE_WHITESPACE: whitespace(node.pointee.v.text)
                case GUMBO_NODE_ELEMENT: enter(node, parent: parent, steps: &steps)
                default: break
                }
            }
        }
        close()
    }

    private mutating func enter(_ node: UnsafeMutablePointer<GumboNode>, parent: Int, steps: inout [Step]) {
        let element = node.pointee.v.element
        let tag = element.tag
        switch tag {
        case GUMBO_TAG_BR:
            closeLine()
            return
        case GUMBO_TAG_HR:
            close()
            return
        case GUMBO_TAG_WBR: return
        case GUMBO_TAG_IMG:
            if text.isEmpty { sawImage = true }
            return
        case GUMBO_TAG_META:
            head.read(meta: element)
            return
        case GUMBO_TAG_LINK:
            head.read(link: element)
            return
        case GUMBO_TAG_TITLE where element.tag_namespace == GUMBO_NAMESPACE_HTML:
            head.read(title: element)
            return
        case GUMBO_TAG_RT where !inline.contains(.reading):
            setAside(node, .reading, "the reading of the characters before it")
            return
        case GUMBO_TAG_A where SmallText.isPlaceMark(element):
            setAside(node, .control, "a link to the place it stands at")
            return
        case GUMBO_TAG_SUP where readSuperscript(node, isInNote: inline.contains(.note)): return
        default: if HTMLTags.unseen.contains(tag.rawValue) { return }
        }
        let traits = ElementTraits(of: element)
        let index = elements.count
        var restore = Restore(
            isBlock: traits.kind != .inline && traits.kind != .anchor, isLink: traits.kind == .anchor,
            isHidden: traits.isHidden,
            isControl: HTMLTags.controls.contains(tag.rawValue) && !(tag == GUMBO_TAG_BUTTON && isInHeading(parent)),
            isPreformatted: tag == GUMBO_TAG_PRE,
            isStruck: HTMLTags.struck.contains(tag.rawValue) && !inline.contains(.deleted), blockElement: blockElement)
        if restore.isControl { restore.isBlock = true }
        if restore.isBlock { close() }
        elements.append(
            PageElement(
                kind: traits.kind, parent: parent, names: traits.names, style: traits.style,
                blocks: blocks.count..<blocks.count,
                level: traits.level,
                address: traits.address.flatMap { address in
                    base.map { base in
                        let start = markup.source(of: base.distance(to: address.start))
                        return start..<start + address.length
                    }
                }, tag: base.map { element.original_tag.range(from: $0) } ?? 0..<0))
        if restore.isBlock { blockElement = index }
        if restore.isLink {
            linkDepth += 1
            openLink = index
            linkStart = text.bytes.count
            linkIsDocument = traits.isDocument
        }
        if restore.isHidden || restore.isStruck {
            // Inside a paragraph as well: what is hidden in it is a block of its own.
            if !restore.isBlock {
                interrupted.append((text, blockLink))
                text = BlockText()
                blockLink = nil
            }
            if restore.isHidden { hiddenDepth += 1 }
            if restore.isStruck { struckDepth += 1 }
        }
        if restore.isControl { controlDepth += 1 }
        if restore.isPreformatted { preformattedDepth += 1 }
        steps.append(.leave(element: index, restore: restore))
        for child in (0..<Int(element.children.length)).reversed() {
            guard let pointer = element.children.data[child] else { continue }
            steps.append(.enter(pointer.assumingMemoryBound(to: GumboNode.self), parent: index))
        }
    }

    /// Whether an element is a heading or lies in one, two elements up at most: the button there opens what it heads.
    private func isInHeading(_ element: Int) -> Bool {
        var index = element
        for _ in 0..<3 where index >= 0 {
            if elements[index].level > 0 { return true }
            index = elements[index].parent
        }
        return false
    }

    private mutating func noteShortLink(_ element: Int) {
        if linkIsDocument, text.bytes.count >= linkStart, text.bytes.count - linkStart <= 400 {
            fileLinks.append((String(decoding: text.bytes[linkStart...], as: UTF8.self), element))
        }
        guard text.bytes.count > linkStart, text.bytes.count - linkStart <= 24 else { return }
        shortLinks.append((String(decoding: text.bytes[linkStart...], as: UTF8.self), element))
    }

    private mutating func leave(_ element: Int, _ restore: Restore) {
        if restore.isBlock { close() }
        blockElement = restore.blockElement
        if restore.isLink {
            linkDepth -= 1
            openLink = nil
            noteShortLink(element)
        }
        if restore.isHidden || restore.isStruck {
            if !restore.isBlock {
                close()
                if let outer = interrupted.popLast() { (text, blockLink) = outer }
            }
            if restore.isHidden { hiddenDepth -= 1 }
            if restore.isStruck { struckDepth -= 1 }
        }
        if restore.isControl { controlDepth -= 1 }
        if restore.isPreformatted { preformattedDepth -= 1 }
        let first = elements[element].blocks.lowerBound
        elements[element].blocks = first..<blocks.count
    }

    // MARK: Small text

    /// Takes the mark of a note away, and writes an exponent (`10<sup>3</sup>`, `m<sup>2</sup>`: digits right behind a letter
    /// or a digit) in characters of its own: 10³ is not 103. False for any other raised text.
    private mutating func readSuperscript(_ node: UnsafeMutablePointer<GumboNode>, isInNote: Bool) -> Bool {
        let found = SmallText(of: node)
        if found.isNoteMark(after: text.bytes, inLink: linkDepth > 0) {
            if !isInNote { setAside(node, .note, "the mark of a note") }
            return !isInNote
        }
        guard let before = text.bytes.last, before < 0x80, before != 0x20, !text.endsInSpace, let base,
            let first = found.start, let last = found.end, let characters = Superscript.characters(for: found.text)
        else { return false }
        let start = markup.source(of: base.distance(to: first))
        let end = markup.source(of: base.distance(to: last) - 1) + 1
        Array(characters.utf8).withUnsafeBufferPointer {
            text.append($0[...], source: start..<max(start, end), isExact: false, isLink: linkDepth > 0)
        }
        return true
    }

    /// Puts the text of an element among the removed blocks.
    private mutating func setAside(_ node: UnsafeMutablePointer<GumboNode>, _ kind: RemovedBlock.Kind, _ reason: String)
    {
        let found = SmallText(of: node)
        guard let base, let first = found.start, let last = found.end, !found.text.isEmpty else { return }
        let start = markup.source(of: base.distance(to: first))
        let range = Document.SourceRange(start, markup.source(of: base.distance(to: last) - 1) + 1)
        var candidate = Candidate(block: Block(text: found.text, range: range), line: markup.line(of: start))
        candidate.remove(kind, reason)
        blocks.append(
            PageBlock(
                candidate: candidate, element: max(0, blockElement), linkDensity: 0, isHidden: true, isControl: false))
    }

    // MARK: Text

    private mutating func whitespace(_ node: GumboText) {
        if preformattedDepth > 0 { append(node) } else { text.space() }
    }

    private mutating func append(_ node: GumboText) {
        guard let base, let decoded = node.text, let original = node.original_text.data else { return }
        let length = strlen(decoded)
        let bytes = UnsafeRawBufferPointer(start: decoded, count: length).assumingMemoryBound(to: UInt8.self)
        let source = UnsafeRawBufferPointer(start: original, count: Int(node.original_text.length))
            .assumingMemoryBound(to: UInt8.self)
        let start = base.distance(to: original)
        let place = markup.source(of: start)
        let span = place..<(source.isEmpty ? place : markup.source(of: start + source.count - 1) + 1)
        // No text node has a cut inside, unless a hostile page made the scan see tags where the parser sees none.
        guard span.count == source.count else {
            add(bytes[...], source: span, isExact: false)
            return
        }
        if length == source.count, memcmp(decoded, original, length) == 0 {
            add(bytes[...], source: span, isExact: true)
            return
        }
        for piece in SourceAlignment.pieces(text: bytes, source: source) {
            add(
                bytes[piece.text], source: place + piece.source.lowerBound..<place + piece.source.upperBound,
                isExact: piece.isExact)
        }
    }

    private mutating func add(
        _ bytes: Slice<UnsafeBufferPointer<UInt8>>, source: Range<Int>, isExact: Bool
    ) {
        if let openLink { blockLink = openLink }
        guard preformattedDepth > 0 else {
            text.append(bytes, source: source, isExact: isExact, isLink: linkDepth > 0)
            return
        }
        // In <pre> a line is a block.
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
            let place = isExact ? source.lowerBound + (start - bytes.startIndex) : source.lowerBound
            noteColumns(of: bytes[start..<end])
            text.append(
                bytes[start..<end], source: isExact ? place..<place + (end - start) : source, isExact: isExact,
                isLink: linkDepth > 0)
            if end < bytes.endIndex { closeLine() }
            start = end + 1
        }
    }

    /// What white space, which a browser shows here, says about a line.
    private mutating func noteColumns(of bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        if text.isEmpty {
            for byte in bytes.prefix(while: { $0 == 0x20 || $0 == 0x09 }) {
                text.indent = byte == 0x09 ? (text.indent / 8 + 1) * 8 : text.indent + 1
            }
        }
        let content = bytes.drop { $0 == 0x20 || $0 == 0x09 }
        if LineReader.isRow(UnsafeBufferPointer(rebasing: content)) { text.isRow = true }
    }

    /// Ends the block that is being collected at a line end inside its element.
    private mutating func closeLine() {
        let count = blocks.count
        close()
        guard let last = blocks.indices.last, blocks[last].element == max(0, blockElement) else { return }
        if blocks.count > count {
            blocks[last].lineEnd = .line
        } else if blocks[last].lineEnd == .line {
            blocks[last].lineEnd = .blankLine
        }
    }

    /// Ends the block that is being collected.
    private mutating func close() {
        let length = text.bytes.count
        let links = text.linkBytes
        let link = blockLink
        blockLink = nil
        let isRow = text.isRow
        guard let (content, range, offsets, indent) = text.take() else { return }
        defer { sawImage = false }
        let element = max(0, blockElement)
        let block = Block(kind: elements.blockKind(of: element), text: content, range: range, offsets: offsets)
        var candidate = Candidate(block: block, line: markup.line(of: range.start))
        if struckDepth > 0 { candidate.remove(.deleted, "struck out") }
        blocks.append(
            PageBlock(
                candidate: candidate, element: element,
                linkDensity: min(1, Double(links) / Double(max(1, length))), link: link, followsImage: sawImage,
                isHidden: hiddenDepth > 0 || struckDepth > 0, isControl: controlDepth > 0, indent: indent, isRow: isRow)
        )
    }
}
