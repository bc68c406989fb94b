import BilingualLexicon
import TextFacts

/// The numbers, dates, currencies and addresses of one side, and what its words may say of numbers besides.
struct SideFacts {
    let text: [UInt8]
    let anchors: [Anchor]
    /// Every key, whatever its kind: a number of one side may be an ordinal or a year on the other.
    let keys: Set<UInt64>
    let kinds: Set<AnchorKind>
    let hints: NumberHints
    /// Every number that some part may say.
    private(set) var values: Set<ExactNumber>
    /// The numbers that a translation keeps.
    private(set) var numbers: [NumberFact] = []
    /// The number of a list item or a section at the head: 3., 4.5, （九）, "5 Users may". A translation may lack it, but has
    /// no other in its place.
    private(set) var label: NumberFact?

    init(_ text: String, _ anchors: [Anchor], _ hints: NumberHints) {
        self.text = Array(text.utf8)
        self.anchors = anchors
        self.hints = hints
        keys = Set(anchors.map(\.key))
        kinds = Set(anchors.map(\.kind))
        var values = hints.values
        for anchor in anchors {
            guard let value = anchor.value else { continue }
            switch anchor.kind {
            case .monthDay: break
            case .time:
                // Hours of either half of the day, and minutes.
                let minutes = value.wholePart ?? 0
                values.formUnion([
                    ExactNumber(minutes / 60), ExactNumber(minutes / 60 + 12), ExactNumber(minutes % 60),
                ])
                if minutes < 60 { values.insert(24) }
            case .decade:
                values.insert(value)
                if let year = value.wholePart, year >= 1000 {
                    values.formUnion([ExactNumber(year / 100 + 1), ExactNumber(year % 100)])
                }
            case .year:
                // 1995 may be '95.
                values.insert(value)
                if let year = value.wholePart { values.insert(ExactNumber(year % 100)) }
            default: values.insert(value)
            }
        }
        self.values = values
        numbers = makeNumbers()
        for fact in numbers { self.values.formUnion(fact.values) }
        label = makeLabel()
    }

    /// Numbers that a translation keeps: those written in digits, and words from 20 on. Small numbers in words come
    /// and go ("one of the", 一个). What stands at one place is one fact, whatever its readings.
    private func makeNumbers() -> [NumberFact] {
        var facts: [NumberFact] = []
        for anchor in anchors {
            let isInDigits = hasDigit(anchor)
            var fact = NumberFact(
                kind: .number, start: anchor.start, end: anchor.end, values: [], isInDigits: isInDigits)
            switch anchor.kind {
            case .number, .ordinal:
                guard let value = anchor.value, value >= 20 || isInDigits else { continue }
            case .percentage, .year: break
            case .decade: fact.kind = .decade
            case .code:
                fact.kind = .code
                fact.key = anchor.key
                let letters = string(anchor.start, anchor.end).uppercased().unicodeScalars.filter {
                    $0.properties.isAlphabetic
                }
                fact.letters = String(String.UnicodeScalarView(letters))
            default: continue
            }
            if fact.kind != .code, let value = anchor.value { fact.values = [value] }
            if let last = facts.last, last.start == fact.start, last.end == fact.end, last.kind == fact.kind {
                facts[facts.count - 1].values += fact.values
                continue
            }
            if let decimal = decimal(fact, after: facts.last) {
                facts[facts.count - 1].values.append(decimal)
                facts[facts.count - 1].end = fact.end
                continue
            }
            fact.openNumber = hints.openNumbers.first { $0.start == fact.start }
            fact.measures = hints.measures.filter { $0.start == fact.start && $0.end > $0.start }
            fact.isSlight = isListNumber(fact) || isNoteMark(fact) || isOfDisease(fact)
            facts.append(fact)
        }
        return facts
    }

    /// What two numbers say if the comma between them is a decimal one after all, as in 13,5 kWh and 2,6 million of a
    /// translator who kept it.
    private func decimal(_ fact: NumberFact, after last: NumberFact?) -> ExactNumber? {
        guard let last, last.kind == .number, fact.kind == .number, last.isInDigits, last.end + 1 == fact.start,
            text[last.end] == UInt8(ascii: ","), let whole = last.values.first?.wholePart, whole < 1_000_000,
            let value = fact.values.first
        else { return nil }
        let digits = text[fact.start..<min(fact.end, text.count)].prefix { (0x30...0x39).contains($0) }
        guard (1...2).contains(digits.count), let part = Int(String(decoding: digits, as: UTF8.self)), part > 0 else {
            return nil
        }
        // What a word after the digits makes of them: 6 million are 1,000,000 times 6.
        guard let scaled = value.wholePart, scaled % part == 0 else { return nil }
        let shifted = whole * (digits.count == 1 ? 10 : 100) + part
        return ExactNumber(shifted, exponent: -digits.count) * (scaled / part)
    }

    private func makeLabel() -> NumberFact? {
        if let fact = numbers.first, isListNumber(fact), fact.openNumber == nil, fact.measures.isEmpty { return fact }
        guard let anchor = anchors.first(where: { $0.kind == .listNumber && $0.value != nil }),
            let value = anchor.value,
            text[..<anchor.start].allSatisfy({ [0x20, 0x09, 0x28].contains($0) }) || anchor.start == 0,
            // A letter may be a Roman number or none.
            text[anchor.start..<min(anchor.end, text.count)].contains(where: {
                $0 >= 0xE0 || (0x30...0x39).contains($0)
            })
        else { return nil }
        return NumberFact(
            kind: .number, start: anchor.start, end: anchor.end, values: [value], isInDigits: hasDigit(anchor))
    }

    /// "5 Users may": a small number at the head, with a space and the beginning of a sentence after it.
    private func isListNumber(_ fact: NumberFact) -> Bool {
        guard let value = fact.values.first, value < 100, fact.isInDigits,
            text[..<max(0, min(fact.start, text.count))].allSatisfy({ $0 == 0x20 || $0 == 0x09 }),
            fact.end + 1 < text.count, text[fact.end] == 0x20, endsInDigit(fact)
        else { return false }
        let next = text[fact.end + 1]
        return next >= 0xE3 || (0x41...0x5A).contains(next)
    }

    /// Covid-19, which other languages call the new corona virus; in capitals it is a code.
    private func isOfDisease(_ fact: NumberFact) -> Bool {
        let name = Array("covid-".utf8)
        guard fact.start >= name.count, fact.start <= text.count else { return false }
        return zip(text[(fact.start - name.count)..<fact.start], name).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }

    /// Whether nothing but the number stands there: 15% 늘었다 is no item 15.
    private func endsInDigit(_ fact: NumberFact) -> Bool {
        guard fact.end > fact.start, fact.end <= text.count else { return false }
        if (0x30...0x39).contains(text[fact.end - 1]) { return true }
        return fact.end - fact.start >= 3 && Array(text[(fact.end - 3)..<(fact.end - 1)]) == [0xEF, 0xBC]
    }

    /// "the plan.12": a small number at the very end, right after a mark.
    private func isNoteMark(_ fact: NumberFact) -> Bool {
        guard let value = fact.values.first, value < 100, value.isWhole, fact.isInDigits, fact.start > 0,
            fact.end == text.count
        else { return false }
        let before = text[fact.start - 1]
        if [UInt8(ascii: "."), UInt8(ascii: "`"), UInt8(ascii: "\""), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(
            before)
        {
            return fact.start < 2 || !(0x30...0x39).contains(text[fact.start - 2])
        }
        // 。 and ” end in these bytes.
        return fact.start > 2
            && [[0xE3, 0x80, 0x82], [0xE2, 0x80, 0x9D]].contains(Array(text[(fact.start - 3)..<fact.start]))
    }

    /// Whether a fact is a day without its month: 17日.
    func isBareDay(_ fact: NumberFact) -> Bool {
        guard let value = fact.values.first, value <= 31 else { return false }
        let day: [[UInt8]] = [Array("日".utf8), Array("号".utf8), Array("號".utf8)]
        let isSigned = day.contains { text[min(fact.end, text.count)...].starts(with: $0) }
        return isSigned
            || day.contains { text[fact.start..<min(fact.end, text.count)].reversed().starts(with: $0.reversed()) }
    }

    /// Whether a word gives a number in figures its size: 46.3 million, 4625.6万, 19.9k.
    func hasScale(_ fact: NumberFact) -> Bool { fact.isInDigits && !endsInDigit(fact) }

    /// Whether a number stands beside an anchor: 元 and "won" are words of other meanings too.
    func isByNumber(_ anchor: Anchor) -> Bool {
        anchors.contains { $0.kind == .number && $0.end >= anchor.start - 7 && $0.start <= anchor.end + 2 }
    }

    /// The days that stand without a month: their numbers.
    func hasDay(_ day: ExactNumber) -> Bool {
        let months = anchors.filter { $0.kind == .monthDay }
        return anchors.contains { anchor in
            (anchor.kind == .number || anchor.kind == .ordinal) && anchor.value == day
                && !months.contains { $0.start == anchor.start }
        }
    }

    func string(_ start: Int, _ end: Int) -> String {
        String(decoding: text[max(0, min(start, text.count))..<min(text.count, max(start, end))], as: UTF8.self)
    }

    func hasDigit(_ anchor: Anchor) -> Bool {
        let range = max(0, anchor.start)..<min(text.count, max(anchor.start, anchor.end))
        if text[range].contains(where: { (0x30...0x39).contains($0) }) { return true }
        // Of other scripts and widths.
        return string(range.lowerBound, range.upperBound).unicodeScalars.contains {
            DecimalDigit.value(of: $0.value) != nil
        }
    }
}
