import TextFacts

/// Reads the meanings of a CC-CEDICT entry: `/to study/learning (formal)/CL:門|门[men2]/variant of 學|学[xue2]/`.
///
/// Parentheses, readings, measure words and explanations of usage are left out; of "Beijing, capital of ..." the
/// explanation counts less than the name.
struct MeaningReader {
    let forms: WordForms
    private var letters: [UInt8] = []
    /// Whether the meaning at hand names another headword, and whether it may go on with a translation then.
    private var refers = false
    private var isAbbreviation = false
    private var words: [(stem: UInt64, isStopWord: Bool)] = []

    init(forms: WordForms) { self.forms = forms }

    /// Calls back with the content words of the meanings from a slash to the line's end, and with the keys of headwords
    /// that the entry refers to ("variant of", "see").
    mutating func read(
        _ bytes: Span<UInt8>, from start: Int, _ body: (GlossWord) -> Void, reference: (UInt64) -> Void
    ) {
        var index = start
        while index < bytes.count, bytes[index] == UInt8(ascii: "/") {
            index = readMeaning(bytes, index + 1, body, reference)
        }
    }

    private mutating func readMeaning(
        _ bytes: Span<UInt8>, _ start: Int, _ body: (GlossWord) -> Void, _ reference: (UInt64) -> Void
    ) -> Int {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "/"), bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        guard !Self.starts(bytes, start, end, "CL:") else { return end }
        refers = Self.references.contains { Self.starts(bytes, start, end, $0) }
        isAbbreviation = Self.starts(bytes, start, end, "abbr. for ")
        if refers { readReference(bytes, start, end, reference) }
        let isName = start < end && bytes[start] >= 0x41 && bytes[start] <= 0x5A
        var index = start
        var strength: Float = 1
        words.removeAll(keepingCapacity: true)
        letters.removeAll(keepingCapacity: true)
        while index < end {
            let byte = bytes[index]
            let lower = byte | 0x20
            if lower >= 0x61, lower <= 0x7A {
                letters.append(lower)
                index += 1
                continue
            }
            if byte >= 0x80 {
                guard let (scalar, size) = UTF8Bytes.checkedScalar(at: index, before: end, of: bytes) else {
                    index += 1
                    continue
                }
                if let fold = LetterFolding.fold(scalar) {
                    letters.append(fold.first)
                    if fold.second != 0 { letters.append(fold.second) }
                } else {
                    finishWord()
                }
                index += size
                continue
            }
            finishWord()
            index += 1
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["):
                let closing = byte == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
                while index < end, bytes[index] != closing { index += 1 }
            case UInt8(ascii: ";"), UInt8(ascii: ","):
                emit(strength, body)
                strength = byte == UInt8(ascii: ",") && isName ? 0.35 : 1
            default: break
            }
        }
        finishWord()
        emit(strength, body)
        return end
    }

    private mutating func finishWord() {
        guard !letters.isEmpty else { return }
        var key = TextKey()
        for letter in letters { key.append(UInt64(letter)) }
        // Words of usage ("lit.", "fig.", "idiom", "surname") mean nothing here.
        if !Self.usage.contains(key.value) {
            words.append((forms.stem(key.value, letters[...]), forms.isStopWord(key.value)))
        }
        letters.removeAll(keepingCapacity: true)
    }

    private mutating func emit(_ strength: Float, _ body: (GlossWord) -> Void) {
        defer { words.removeAll(keepingCapacity: true) }
        let content = words.reduce(0) { $0 + ($1.isStopWord ? 0 : 1) }
        // "in", "who": the meaning is the stop word itself.
        if refers, !isAbbreviation { return }
        if content == 0 {
            if words.count <= 2, !refers { for word in words { body(GlossWord(stem: word.stem, strength: strength)) } }
            return
        }
        let each = min(strength, GlossWord.strength(ofWords: content))
        for word in words where !word.isStopWord { body(GlossWord(stem: word.stem, strength: each)) }
    }

    /// The simplified headword after "variant of 學|学[xue2]".
    private func readReference(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ reference: (UInt64) -> Void) {
        var key = TextKey()
        var index = start
        while index < end {
            guard let (scalar, size) = UTF8Bytes.checkedScalar(at: index, before: end, of: bytes) else { return }
            index += size
            if scalar == 0x7C {
                key = TextKey()
            } else if scalar >= 0x3007 {
                key.append(HanFolding.shared(UInt64(scalar)))
            } else if key.power != 1 {
                break
            }
        }
        if key.power != 1 { reference(key.value) }
    }

    private static let references: [StaticString] = [
        "variant of ", "old variant of ", "erhua variant of ", "Japanese variant of ", "archaic variant of ", "see ",
        "also written ", "abbr. for ", "same as ", "used in ", "equivalent to ", "old form of ",
    ]

    private static let usage: KeyTable<Bool> = {
        var table = KeyTable<Bool>()
        for word in [
            "lit", "fig", "idiom", "surname", "abbr", "coll", "esp", "e", "g", "i", "cf", "pr", "tw", "bound", "form",
            "also",
            "variant", "used", "loanword", "erhua", "archaic",
        ] {
            table.insert(LetterFolding.key(of: word).value, true)
        }
        return table
    }()

    private static func starts(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ text: StaticString) -> Bool {
        guard end - start >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { prefix in
            for index in prefix.indices where bytes[start + index] != prefix[index] { return false }
            return true
        }
    }
}
