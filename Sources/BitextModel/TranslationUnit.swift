/// A pair of texts that translate each other, with all that is known of where they come from.
public struct TranslationUnit: Hashable, Sendable {
    /// Unique in its corpus.
    public var id: String
    /// The half in the first language.
    public var source: TranslationUnit.Side
    /// The half in the second language.
    public var target: TranslationUnit.Side
    /// How probable it is that the bead is right, 0 to 1, where that is known.
    public var confidence: Double?
    /// How probable it is that the documents it comes from are translations of each other, 0 to 1, where known.
    public var pairScore: Double?
    /// How many sentences each side was made of, where known.
    public var type: Bead.Kind?
    /// Whether the two halves stand in different places of their documents (see `Bead.isMoved`).
    public var isMoved = false
    /// Further named values, in the order they were read: what a format holds that the fields above do not.
    public var properties: [Property]

    /// A named value.
    public struct Property: Hashable, Sendable {
        /// Its name; a format may hold several of one name.
        public var name: String
        /// Its value, as it was read.
        public var value: String

        /// A value and its name.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// A unit of two halves.
    public init(
        id: String, source: TranslationUnit.Side, target: TranslationUnit.Side, confidence: Double? = nil,
        type: Bead.Kind? = nil,
        properties: [Property] = []
    ) {
        self.id = id
        self.source = source
        self.target = target
        self.confidence = confidence
        self.type = type
        self.properties = properties
    }

    /// Turns source and target round.
    public mutating func swapSides() { (source, target, type) = (target, source, type?.swapped) }
}
