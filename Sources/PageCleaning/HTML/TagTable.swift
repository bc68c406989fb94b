/// The names of tags that a scan has met, with what is known of them and how many are open.
struct TagTable {
    enum Kind: Equatable {
        case void
        /// Runs to its own end tag.
        case rawText([UInt8], Content)
        /// Opened anew in every block until it is closed.
        case formatting(pilesUp: Bool)
        case phrasing
        case paragraph
        /// Closed by the next of its kind.
        case selfClosing
        case block
    }

    /// What is done with the content of an element that runs to its own end tag.
    enum Content {
        /// A reader sees it.
        case read
        case cut
        /// It is for other browsers, and without an end tag (`<iframe ... />`) the page goes on behind the start tag.
        case cutIfClosed
    }

    struct Traits {
        var kind: Kind
        var open = 0
        /// Start tags that were blanked, whose end tags are to be blanked as well.
        var skipped = 0
    }

    var traits: [Traits] = Self.known.map { Traits(kind: $0.kind) }
    /// Names of attributes that tell the cleaner something.
    let wanted = Self.wantedAttributes
    private var indices: [UInt64: Int] = Self.knownIndices

    /// The place of a name in `traits`.
    mutating func index(of name: UInt64) -> Int {
        if let known = indices[name] { return known }
        indices[name] = traits.count
        traits.append(Traits(kind: .block))
        return traits.count - 1
    }

    static let plaintext = 2
    /// Inside `<pre>` and its kin, where white space counts.
    var isPreformatted: Bool { traits[0].open + traits[1].open + traits[2].open > 0 }
    /// Inside a drawing or a formula.
    var isForeign: Bool { traits[3].open + traits[4].open > 0 }

    /// Adds a byte to a name; names of up to eight bytes are told apart for certain.
    static func pack(_ name: UInt64, _ byte: UInt8) -> UInt64 {
        (name << 8 | UInt64(byte)) ^ (name >> 56) &* 0x9E37_79B9
    }

    private static func packed(_ name: String) -> UInt64 { name.utf8.reduce(0) { pack($0, $1) } }

    private static let known: [(name: String, kind: Kind)] = {
        var known: [(String, Kind)] = ["pre", "listing", "plaintext", "svg", "math"].map { ($0, .block) }
        func add(_ kind: Kind, _ names: String) { known += names.split(separator: " ").map { (String($0), kind) } }
        add(.void, "area base br col embed hr img input link meta param source track wbr")
        for name in ["script", "style"] { known.append((name, .rawText(Array(name.utf8), .cut))) }
        for name in ["iframe", "noembed", "noframes", "noscript"] {
            known.append((name, .rawText(Array(name.utf8), .cutIfClosed)))
        }
        for name in ["textarea", "title", "xmp"] { known.append((name, .rawText(Array(name.utf8), .read))) }
        add(.formatting(pilesUp: false), "a")
        add(.formatting(pilesUp: true), "b big code em font i nobr s small strike strong tt u")
        add(.paragraph, "p")
        add(.selfClosing, "li dd dt option tr td th tbody")
        add(.phrasing, "span label sup sub cite abbr time ins del ruby rt rp")
        return known
    }()

    private static let knownIndices = Dictionary(
        uniqueKeysWithValues: known.enumerated().map { (packed($0.element.name), $0.offset) })

    /// `color`, `face` and `size` of `<font>` end a drawing; all others are read.
    private static let wantedAttributes = [
        "class", "id", "href", "style", "name", "content", "property", "rel", "role", "itemprop", "hidden", "hreflang",
        "lang", "datetime", "type", "color", "face", "size",
    ].map { packed($0) }
}
