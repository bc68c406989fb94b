/// A word that blocks of some pages have in common, by the kind of its place. Which ones count, the labelled pages tell.
package struct FeatureWord: Hashable, Comparable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// In the class or id of the block's element or of one around it.
        case name = "class"
        /// At the block's beginning.
        case start
        /// The block itself.
        case line
    }

    package var kind: Kind
    /// In UTF-8: bytes are hashed many times as fast as strings.
    package var bytes: [UInt8]

    package init(_ kind: Kind, _ bytes: [UInt8]) {
        self.kind = kind
        self.bytes = bytes
    }

    package init(_ kind: Kind, _ text: String) { self.init(kind, Array(text.utf8)) }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package static func < (first: FeatureWord, second: FeatureWord) -> Bool {
        first.kind == second.kind
            ? first.bytes.lexicographicallyPrecedes(second.bytes) : first.kind.rawValue < second.kind.rawValue
    }
}
