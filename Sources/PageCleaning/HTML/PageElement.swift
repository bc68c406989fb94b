/// An element of the page, as far as the cleaner needs it.
struct PageElement: Sendable {
    enum Kind: Sendable {
        case inline, anchor, block, heading, paragraph, list, listItem, table, row, cell, headerCell, preformatted,
            quotation,
            caption
        case navigation, footer, aside, header, form, article, main, body
    }

    var kind: Kind
    /// Index of the parent element; the root's is -1.
    var parent: Int
    /// What its id, class, role and itemprop say.
    var names: ElementNames
    /// A hash of its class's first word, digits aside: elements of one build have the same. 0 without a class.
    var style: UInt32 = 0
    /// The blocks inside it.
    var blocks: Range<Int>
    /// 1 to 6 for headings.
    var level = 0
    /// Where a link's address stands in the page.
    var address: Range<Int>?
    /// Where its start tag stands in the reduced markup; empty for an element that the markup only implies.
    var tag = 0..<0
}
