/// Why a page that could be read gives no text, or next to none.
enum PageShortfall: Sendable, Hashable {
    /// A script was to fill it.
    case scripted
    /// Nothing of it is text.
    case empty

    /// What is the matter and what helps, for the user.
    var message: String {
        switch self {
        case .scripted:
            "a script fills this page, and what it would show is not in the file: open the page in a browser, save it "
                + "complete, and give that file"
        case .empty: "no text was found (--explain lists what was removed and why; --keep KIND keeps it)"
        }
    }

    /// - Parameters:
    ///   - characters: How many are left of the page.
    ///   - bytes: The document's.
    ///   - isPage: Whether it is a page in HTML: a script can fill no other.
    /// - Complexity: O(bytes) for a page with little text, else constant.
    init?(characters: Int, of bytes: [UInt8], isPage: Bool) {
        guard characters < Self.shortest else { return nil }
        if isPage, Self.marks.contains(where: { Self.holds(bytes, $0) }) {
            self = .scripted
        } else if characters == 0 {
            self = .empty
        } else {
            return nil
        }
    }

    /// A page with so many characters has been filled, by whomever.
    private static let shortest = 80

    /// Where the common frameworks put a page's content, and what pages say to browsers without scripts.
    private static let marks = [
        "<div id=\"root\"></div>", "<div id=\"app\"></div>", "<div id=root></div>", "<div id=app></div>",
        "<div id=\"__next\"></div>", "<div id=\"__nuxt\"></div>", "<app-root", "ng-app", "data-reactroot",
        "enable JavaScript", "JavaScript to run this app", "requires JavaScript", "启用JavaScript", "开启JavaScript",
        "开启 JavaScript", "启用 JavaScript",
    ].map { Array($0.utf8) }

    private static func holds(_ bytes: [UInt8], _ mark: [UInt8]) -> Bool {
        guard let first = mark.first, bytes.count >= mark.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            for start in 0...bytes.count - mark.count where bytes[start] == first {
                if bytes[start..<start + mark.count].elementsEqual(mark) { return true }
            }
            return false
        }
    }
}
