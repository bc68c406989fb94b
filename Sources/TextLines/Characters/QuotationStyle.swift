/// Which way quotation marks face in a language.
package enum QuotationStyle: Sendable {
    /// “ and « open, ” and » close.
    case english
    /// „ opens, “ closes; » and « face either way.
    case german

    /// Marks that close here although Unicode calls them initial, in ICU's notation for sets.
    package var extraClosers: String {
        switch self {
        case .english: ""
        case .german: "\u{201C}\u{2018}\u{AB}\u{2039}"
        }
    }

    package func classOf(_ value: UInt32) -> CharacterClass {
        switch (self, value) {
        case (.german, 0x201C), (.german, 0x2018): [.closer, .quote]
        case (.german, 0xAB), (.german, 0xBB), (.german, 0x2039), (.german, 0x203A): [.closer, .opener, .quote]
        default: CharacterClass(of: value)
        }
    }
}
