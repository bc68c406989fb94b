import BitextModel
import TestSupport
import Testing

@testable import BilingualLexicon

@Suite("Learning translations from beads")
struct LexiconLearnerTests {
    // A small language: each English word has one Chinese one of two characters that no dictionary knows.
    private static let english = [
        "mountain", "river", "tiger", "dragon", "castle", "garden", "window", "winter", "summer", "butter", "pepper",
        "silver",
    ]
    private static let german = [
        "berg", "fluss", "tiger", "drachen", "burg", "garten", "fenster", "winter", "sommer", "butter", "pfeffer",
        "silber",
    ]

    private func texts(seed: UInt64, count: Int) -> (english: [String], german: [String]) {
        var generator = SeededGenerator(seed: seed)
        var texts: (english: [String], german: [String]) = ([], [])
        for _ in 0..<count {
            let words = (0..<4).map { _ in Int.random(in: 0..<Self.english.count, using: &generator) }
            texts.english.append(words.map { Self.english[$0] }.joined(separator: " "))
            texts.german.append(words.shuffled(using: &generator).map { Self.german[$0] }.joined(separator: " "))
        }
        return texts
    }

    private func pairs(_ words: PairedWords, _ english: [String], _ german: [String]) -> [String: Set<String>] {
        func text(_ table: WordTable, _ sentences: [String], _ word: Int32) -> String {
            let place = table.places[Int(word)]
            return String(
                decoding: Array(sentences[Int(place.sentence)].utf8)[Int(place.start)..<Int(place.end)], as: UTF8.self)
        }
        var pairs: [String: Set<String>] = [:]
        for word in 0..<Int32(words.source.wordCount) {
            pairs[text(words.source, english, word)] = Set(
                words.source.translations(of: word).map { text(words.target, german, $0) })
        }
        return pairs
    }

    private func paired(_ texts: (english: [String], german: [String])) -> PairedWords {
        PairedWords(
            source: texts.english, sourceLanguage: .english, target: texts.german, targetLanguage: .german, lexica: [])
    }

    @Test("The words that always stand together are learned, and no others")
    func learns() throws {
        let texts = texts(seed: 7, count: 200)
        let words = paired(texts)
        var learner = LexiconLearner()
        learner.add(words, beads: (0..<200).map { Bead(source: [$0], target: [$0], confidence: 0.9) })
        let learned = pairs(words.adding(learner.learn()), texts.english, texts.german)
        for (english, german) in zip(Self.english, Self.german) {
            #expect(learned[english] == [german])
        }
    }

    @Test("What one document teaches serves another")
    func carriesOver() {
        let first = texts(seed: 1, count: 150)
        let second = texts(seed: 2, count: 60)
        var learner = LexiconLearner()
        learner.add(paired(first), beads: (0..<150).map { Bead(source: [$0], target: [$0]) })
        let learned = pairs(paired(second).adding(learner.learn()), second.english, second.german)
        #expect(learned["mountain"] == ["berg"])
        #expect(learned["castle"] == ["burg"])
    }

    @Test("Of more beads than are kept, those kept still teach, and the same each time")
    func forgets() {
        let texts = texts(seed: 5, count: 1000)
        let words = paired(texts)
        func learned() -> [Float] {
            var learner = LexiconLearner()
            learner.mostBeads = 150
            learner.add(words, beads: (0..<1000).map { Bead(source: [$0], target: [$0]) })
            let lexicon = learner.learn()
            #expect(lexicon.count >= 9)
            let added = words.adding(lexicon)
            #expect(pairs(added, texts.english, texts.german)["castle"] == ["burg"])
            return added.source.strengths
        }
        #expect(learned() == learned())
    }

    @Test("In how many parts it is learned changes nothing")
    func partsLearnTheSame() {
        let texts = texts(seed: 6, count: 300)
        var learner = LexiconLearner()
        learner.add(paired(texts), beads: (0..<300).map { Bead(source: [$0], target: [$0], confidence: 0.8) })
        func learned(_ parts: Int) -> [String] {
            learner.learn(parts: parts).entries.map { "\($0.source) \($0.target) \($0.strength)" }
        }
        let whole = learned(1)
        #expect(whole.count >= 9)
        for parts in [2, 3, 8, 1_000] { #expect(learned(parts) == whole) }
    }

    /// How strongly each pair of words is learned from texts aligned line by line.
    private func strength(
        _ source: String, _ target: String, of texts: (english: [String], german: [String]), lexica: [Lexicon] = []
    ) -> Float {
        let words = PairedWords(
            source: texts.english, sourceLanguage: .english, target: texts.german, targetLanguage: .german,
            lexica: lexica)
        var learner = LexiconLearner()
        learner.add(words, beads: texts.english.indices.map { Bead(source: [$0], target: [$0]) })
        func key(_ table: WordTable, _ sentences: [String], _ word: String) -> UInt64? {
            for (number, place) in table.places.enumerated() {
                let bytes = Array(sentences[Int(place.sentence)].utf8)[Int(place.start)..<Int(place.end)]
                if String(decoding: bytes, as: UTF8.self) == word { return table.keys[number] }
            }
            return nil
        }
        let (first, second) = (key(words.source, texts.english, source), key(words.target, texts.german, target))
        return learner.learn().entries.first { $0.source == first && $0.target == second }?.strength ?? 0
    }

    @Test("What stands together in one bead alone is not learned, however rare it is")
    func oneBeadIsChance() {
        var texts = texts(seed: 8, count: 300)
        texts.english[0] += " spoon"
        texts.german[0] += " gabel"
        #expect(strength("spoon", "gabel", of: texts) == 0)
        texts.english[7] += " spoon"
        texts.german[7] += " gabel"
        #expect(strength("spoon", "gabel", of: texts) > 0.1)
    }

    @Test("What a known translation explains is learned less than what none does")
    func knownTranslationsHaveAHeadStart() {
        var texts = texts(seed: 9, count: 200)
        // Wherever there is a mountain, there are both.
        texts.german = texts.german.map { $0.replacing("berg", with: "berg gipfel") }
        let known = Lexicon(name: "known", terms: [("mountain", "berg")])
        let alone = strength("mountain", "gipfel", of: texts)
        let beside = strength("mountain", "gipfel", of: texts, lexica: [known])
        #expect(alone > 0.4)
        #expect(beside < alone / 1.5, "\(beside) of \(alone)")
    }

    @Test("A word that stands with everything translates nothing, though it is always there")
    func bothDirectionsCount() {
        var texts = texts(seed: 10, count: 240)
        for index in texts.english.indices where texts.english[index].contains("river") || index % 2 == 0 {
            texts.german[index] += " immer"
        }
        let translation = strength("river", "fluss", of: texts)
        let companion = strength("river", "immer", of: texts)
        #expect(translation > 0.6)
        #expect(companion < 0.3, "\(companion)")
    }

    @Test("Wrong beads teach nothing")
    func noEvidence() {
        let texts = texts(seed: 3, count: 100)
        let words = paired(texts)
        var learner = LexiconLearner()
        learner.add(words, beads: (0..<100).map { Bead(source: [$0], target: [($0 + 37) % 100], confidence: 0.9) })
        #expect(learner.learn().count <= 1)
        var unsure = LexiconLearner()
        unsure.add(words, beads: (0..<100).map { Bead(source: [$0], target: [$0], confidence: 0.2) })
        #expect(unsure.learn().count == 0)
    }

    @Test("Strengths are below 1 and the same each time")
    func deterministic() {
        let texts = texts(seed: 4, count: 120)
        let words = paired(texts)
        func strengths() -> [Float] {
            var learner = LexiconLearner()
            learner.add(words, beads: (0..<120).map { Bead(source: [$0], target: [$0], confidence: 0.8) })
            let added = words.adding(learner.learn())
            return added.source.strengths
        }
        let once = strengths()
        #expect(once == strengths())
        #expect(once.allSatisfy { $0 > 0 && $0 <= 1 })
        #expect(LexiconLearner().learn().count == 0)
    }
}
