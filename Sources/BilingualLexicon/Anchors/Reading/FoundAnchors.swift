import TextFacts

/// What a reader of one language has found in a sentence.
struct FoundAnchors: Sendable {
    struct Found: Sendable {
        var anchor: Anchor
        /// Counts also where the other side has nothing like it. The rest (names, Latin words) are anchors only when the
        /// other side has them too.
        var isFirm: Bool
    }

    private(set) var found: [Found] = []

    mutating func removeAll() { found.removeAll(keepingCapacity: true) }

    /// Forgets what begins at or after a byte: it has turned out to be part of something else.
    mutating func removeAll(from start: Int) {
        while let last = found.last, last.anchor.start >= start { found.removeLast() }
    }

    @inline(__always)
    mutating func add(
        _ kind: AnchorKind, _ key: UInt64, from start: Int, to end: Int, value: ExactNumber? = nil, isFirm: Bool = true
    ) {
        found.append(
            Found(anchor: Anchor(kind: kind, key: key, start: start, end: end, value: value), isFirm: isFirm))
    }

    mutating func addNumber(_ value: ExactNumber, from start: Int, to end: Int, kind: AnchorKind = .number) {
        add(kind, AnchorKey.number(value), from: start, to: end, value: value)
    }

    mutating func addPercentage(_ value: ExactNumber, from start: Int, to end: Int) {
        add(.percentage, AnchorKey.percentage(value), from: start, to: end, value: value)
    }

    /// Ten years; they match by their tens, since one side may leave the century out. The value is the first year as far as
    /// it is known: 1990, or 90.
    mutating func addDecade(_ year: Int, from start: Int, to end: Int) {
        add(.decade, AnchorKey.of(.decade, UInt64(year % 100)), from: start, to: end, value: ExactNumber(year))
    }

    mutating func addOrdinal(_ value: ExactNumber, from start: Int, to end: Int) {
        add(.ordinal, AnchorKey.ordinal(value), from: start, to: end, value: value)
    }

    /// A day of the year: the day itself, the month and the number of the day, since one side may say less than the other.
    mutating func addDate(month: Int, day: Int, from start: Int, to end: Int) {
        let value = month * 100 + day
        add(.monthDay, AnchorKey.of(.monthDay, UInt64(value)), from: start, to: end, value: ExactNumber(value))
        addMonth(month, from: start, to: end)
        addNumber(ExactNumber(day), from: start, to: end)
    }

    mutating func addMonth(_ month: Int, from start: Int, to end: Int) {
        add(.month, AnchorKey.of(.month, UInt64(month)), from: start, to: end, value: ExactNumber(month))
    }

    /// A time of day on a clock of twelve hours, since one side may say "pm" and the other count to 24.
    mutating func addTime(hours: ExactNumber, minutes: ExactNumber, from start: Int, to end: Int) {
        let value = ((hours * 60 + minutes).wholePart ?? 0) % 720
        add(.time, AnchorKey.of(.time, UInt64(value)), from: start, to: end, value: ExactNumber(value))
    }
}
