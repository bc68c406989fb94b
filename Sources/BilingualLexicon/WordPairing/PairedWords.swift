package import BitextModel

/// The words of two texts that may translate each other, and which word of one side translates which of the other.
package struct PairedWords: Sendable {
    package let source: WordTable
    package let target: WordTable

    /// Words below this weight are left out: they stand in three sentences of four.
    static let smallestWeight: Float = 0.3

    /// Reads both texts and looks their words up. Linear in their length and in the lexica's entries for their words.
    package init(
        source: [String], sourceLanguage: Language, target: [String], targetLanguage: Language, lexica: [Lexicon]
    ) {
        let (first, second, pairs) = Self.read(source, sourceLanguage, target, targetLanguage, lexica)
        (self.source, self.target) = Self.tables(first, second, pairs)
    }

    /// Reads both texts: their words, and which translate each other.
    static func read(
        _ source: [String], _ sourceLanguage: Language, _ target: [String], _ targetLanguage: Language,
        _ lexica: [Lexicon]
    ) -> (source: WordReader, target: WordReader, pairs: [WordPair]) {
        var first = WordReader(sourceLanguage)
        var second = WordReader(targetLanguage)
        let pairs: [WordPair]
        if first.isHan != second.isHan {
            let indices = lexica.map(\.han)
            if first.isHan {
                second.read(target, findsNames: true)
                first.read(source, headwords: indices.map(\.headwords), names: second.names)
                pairs = Translations.find(han: first, letters: second, indices)
            } else {
                first.read(source, findsNames: true)
                second.read(target, headwords: indices.map(\.headwords), names: first.names)
                pairs = Translations.find(han: second, letters: first, indices).map(\.swapped)
            }
        } else if first.isHan {
            first.read(source, headwords: [], names: NameCandidates())
            second.read(target, headwords: [], names: NameCandidates())
            pairs = Translations.same(first, second)
        } else {
            first.read(source, findsNames: false)
            second.read(target, findsNames: false)
            pairs =
                Translations.same(first, second) + Translations.cognates(first, source, second, target)
                + lexica.flatMap { Translations.find($0, first, second) }
        }
        return (first, second, pairs)
    }

    init(source: WordTable, target: WordTable) {
        self.source = source
        self.target = target
    }

    private static func tables(
        _ first: WordReader, _ second: WordReader, _ pairs: [WordPair]
    ) -> (WordTable, WordTable) {
        let sides = [first, second]
        var tables: [WordTable] = []
        for side in sides {
            var table = WordTable()
            var rows = side.rows
            var counts = [Int32](repeating: 0, count: side.places.count)
            for index in rows.indices {
                rows[index].sort()
                var previous: Int32 = -1
                rows[index].removeAll { word in
                    defer { previous = word }
                    return word == previous
                }
                for word in rows[index] { counts[Int(word)] += 1 }
            }
            table.weights = counts.map { max(0, Rarity.weight(count: Int($0), of: rows.count)) }
            for row in rows {
                for word in row where table.weights[Int(word)] >= smallestWeight { table.words.append(word) }
                table.offsets.append(Int32(table.words.count))
            }
            table.places = side.places
            table.keys = side.keys
            tables.append(table)
        }
        tables[0].setTranslations(pairs)
        tables[1].setTranslations(pairs.map(\.swapped))
        return (tables[0], tables[1])
    }
}
