/// What a word (without its final dot) says about a sentence end beside it. A word may be in several categories.
///
/// The raw names are those of the data files and of a user's own list.
struct WordCategory: OptionSet, Hashable {
    let rawValue: UInt32

    /// A name follows: Mr, Dr, Sen.
    static let title = WordCategory(rawValue: 1 << 0)
    /// The first part of a place's name: St, Mt.
    static let place = WordCategory(rawValue: 1 << 1)
    /// A number follows: No, Fig, p.
    static let numberPrefix = WordCategory(rawValue: 1 << 2)
    /// A rough number follows: c, ca.
    static let approximation = WordCategory(rawValue: 1 << 3)
    /// Something always follows: i.e, vs.
    static let continuation = WordCategory(rawValue: 1 << 4)
    static let month = WordCategory(rawValue: 1 << 5)
    static let weekday = WordCategory(rawValue: 1 << 6)
    /// Follows a name: Jr, Inc, Ph.D.
    static let suffix = WordCategory(rawValue: 1 << 7)
    /// A suffix that ends the sentence before a capital.
    static let closingSuffix = WordCategory(rawValue: 1 << 8)
    /// A unit, or any other abbreviation in small letters.
    static let unit = WordCategory(rawValue: 1 << 9)
    /// A unit that is a word too (in, long): an abbreviation only before a small letter.
    static let wordUnit = WordCategory(rawValue: 1 << 10)
    /// A unit of measure: ends a sentence before a capital.
    static let measure = WordCategory(rawValue: 1 << 11)
    static let state = WordCategory(rawValue: 1 << 12)
    static let timeZone = WordCategory(rawValue: 1 << 13)
    /// In small letters after ? or !, it goes on with the sentence: he, said, of.
    static let goingOn = WordCategory(rawValue: 1 << 14)
    /// A name that is written with a mark of exclamation.
    static let exclaimingName = WordCategory(rawValue: 1 << 15)
    /// Heads a number: Section, Table.
    static let numberedHeading = WordCategory(rawValue: 1 << 16)
    /// Begins sentences more often than it follows an abbreviation inside one.
    static let starter = WordCategory(rawValue: 1 << 17)
    /// Street names that "St." ends.
    static let streetWord = WordCategory(rawValue: 1 << 18)
    /// Never ends a sentence: what a user's list without categories says.
    static let never = WordCategory(rawValue: 1 << 19)

    /// Starts a sentence wherever it has a capital and a small-letter word on either side.
    static let lineStarter = WordCategory(rawValue: 1 << 20)
    /// After which a title or name with such a capital may well follow: of, called, the.
    static let function = WordCategory(rawValue: 1 << 21)

    /// Every category that makes a word an abbreviation.
    static let abbreviation: WordCategory = [
        .title, .place, .numberPrefix, .approximation, .continuation, .month, .weekday, .suffix, .unit, .state, .never,
    ]

    static let names: [(name: String, category: WordCategory)] = [
        ("title", .title), ("place", .place), ("number-prefix", .numberPrefix), ("approximation", .approximation),
        ("continuation", .continuation), ("month", .month), ("weekday", .weekday), ("suffix", .suffix),
        ("closing-suffix", .closingSuffix), ("unit", .unit), ("word-unit", .wordUnit), ("measure", .measure),
        ("state", .state), ("time-zone", .timeZone), ("going-on", .goingOn), ("exclaiming-name", .exclaimingName),
        ("numbered-heading", .numberedHeading), ("starter", .starter), ("street-word", .streetWord),
        ("never", .never), ("line-starter", .lineStarter), ("function", .function),
    ]

    init(rawValue: UInt32) { self.rawValue = rawValue }

    init?(name: some StringProtocol) {
        guard let known = Self.names.first(where: { $0.name == name }) else { return nil }
        self = known.category
    }

    @inline(__always) func isAny(_ other: WordCategory) -> Bool { rawValue & other.rawValue != 0 }
}
