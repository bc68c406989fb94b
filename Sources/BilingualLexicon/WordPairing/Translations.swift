/// Finds which words of one side translate which of the other.
enum Translations {
    /// Han words by the lexica and by names in pinyin; Latin words that stand on both sides.
    static func find(han: WordReader, letters: WordReader, _ lexica: [HanLexicon]) -> [WordPair] {
        var pairs: [WordPair] = []
        let numbers = letters.numbers
        var reader = MeaningReader(forms: letters.forms)
        for (number, key) in han.keys.enumerated() {
            switch han.kinds[number] {
            case .letters:
                if let other = numbers[key] {
                    pairs.append(WordPair(source: Int32(number), target: other, strength: 1))
                }
            case .han:
                // By index: the lexica are not copied then, whose many tables would be counted for each word.
                for index in lexica.indices {
                    lexica[index].forEachWord(key, &reader) { word in
                        if let other = numbers[word.stem] {
                            pairs.append(WordPair(source: Int32(number), target: other, strength: word.strength))
                        }
                    }
                }
            case .name: break
            }
        }
        for (index, name) in letters.names.keys.keys.enumerated() {
            guard let number = han.numbers[AnchorKey.of(.pinyin, name)] else { continue }
            for word in letters.names.words[at: index] {
                if let other = letters.number(ofForm: word) {
                    pairs.append(WordPair(source: number, target: other, strength: 1))
                }
            }
        }
        return pairs
    }

    /// Words that are the same on both sides.
    static func same(_ first: WordReader, _ second: WordReader) -> [WordPair] {
        first.keys.enumerated().compactMap { number, key in
            second.numbers[key].map { WordPair(source: Int32(number), target: $0, strength: 1) }
        }
    }

    /// Words of two alphabets by a glossary: word by word, so of a term of several words each may translate each.
    static func find(_ lexicon: Lexicon, _ first: WordReader, _ second: WordReader) -> [WordPair] {
        // A glossary of Han headwords alone has nothing for two alphabets.
        guard case .terms(let list) = lexicon.content,
            lexicon.han.headwords.headwordCount == 0 || !lexicon.han.isComplete
        else { return [] }
        var pairs: [WordPair] = []
        for term in list.terms {
            var sources: [Int32] = []
            var targets: [Int32] = []
            var count = 0
            TermWords.forEachWord(term.source, first.forms) { word in
                count += 1
                if let number = first.numbers[word.stem] { sources.append(number) }
            }
            guard !sources.isEmpty else { continue }
            var others = 0
            TermWords.forEachWord(term.target, second.forms) { word in
                others += 1
                if let number = second.numbers[word.stem] { targets.append(number) }
            }
            let strength = GlossWord.strength(ofWords: max(count, others)) * (count == 1 || others == 1 ? 1 : 0.6)
            for source in sources {
                for target in targets { pairs.append(WordPair(source: source, target: target, strength: strength)) }
            }
        }
        return pairs
    }

    /// Words of two alphabets that share most of their beginning (Simard et al. 1992): Temperatur and température.
    static func cognates(
        _ first: WordReader, _ source: [String], _ second: WordReader, _ target: [String]
    ) -> [WordPair] {
        let shortest = 4
        var byBeginning = KeyTable<[Int32]>()
        var letters: [[UInt8]] = []
        for (number, place) in second.places.enumerated() {
            let word = second.letters(target[Int(place.sentence)], place)
            letters.append(word)
            guard word.count >= shortest else { continue }
            let index = byBeginning.insert(beginning(word, shortest), [])
            byBeginning[at: index].append(Int32(number))
        }
        var pairs: [WordPair] = []
        for (number, place) in first.places.enumerated() {
            let word = first.letters(source[Int(place.sentence)], place)
            guard word.count >= shortest, let index = byBeginning.index(of: beginning(word, shortest)) else { continue }
            for other in byBeginning[at: index] {
                let candidate = letters[Int(other)]
                var common = 0
                while common < min(word.count, candidate.count), word[common] == candidate[common] { common += 1 }
                let share = Float(common) / Float(max(word.count, candidate.count))
                if share >= 0.5 { pairs.append(WordPair(source: Int32(number), target: other, strength: share)) }
            }
        }
        return pairs
    }

    private static func beginning(_ word: [UInt8], _ count: Int) -> UInt64 {
        var key = TextKey()
        for letter in word.prefix(count) { key.append(UInt64(letter)) }
        return key.value
    }
}
