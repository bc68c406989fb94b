import BilingualLexicon
import BitextModel
import DocumentAlignment
import SentenceAlignment

/// An inverted index of the words, numbers and names of all texts: which texts of the two sides share rare ones.
///
/// The texts stand in for sentences in the tables that sentences are aligned by, so that dictionaries, names in pinyin and
/// numbers in words count here too, weighed by how few texts have them.
struct LexicalIndex: Sendable {
    /// A table of what each text has, and which things of the other side each thing meets.
    private struct Layer: Sendable {
        /// Where each source text's things begin; one more at the end.
        var offsets: [Int32]
        var things: [Int32]
        var weights: [Float]
        /// Where the target texts of each thing begin; one more at the end.
        var postingOffsets: [Int32] = [0]
        var postings: [Int32] = []
        var strengths: [Float] = []
        /// What a source text's things are worth together, those that meet anything.
        var sourceTotals: [Float] = []
        /// The same of a target text's.
        var targetTotals: [Float] = []

        /// The things of a source text that meet anything, each with its postings.
        func forEachThing(of source: Int, _ take: (Int, Range<Int>) -> Void) {
            for place in Int(offsets[source])..<Int(offsets[source + 1]) {
                let thing = Int(things[place])
                let postings = Int(postingOffsets[thing])..<Int(postingOffsets[thing + 1])
                if !postings.isEmpty { take(thing, postings) }
            }
        }

        /// Works out `sourceTotals`.
        mutating func total() {
            sourceTotals = (0..<offsets.count - 1).map { source in
                var total: Float = 0
                forEachThing(of: source) { thing, _ in total += weights[thing] }
                return total
            }
        }
    }

    private var layers: [Layer] = []

    /// A thing that more texts have is no reason to compare them.
    private static let mostTexts = 150
    /// What a text's numbers, dates and names must be worth for their absence elsewhere to tell something, beside one that no
    /// other text has.
    private static let leastAnchors: Float = 0.9

    /// - Complexity: O(bytes of all texts).
    init(
        source: [String], target: [String], languages: (source: Language, target: Language),
        _ resources: AlignmentResources
    ) {
        let pair = DocumentPair(
            source: SentenceSide(texts: source, language: languages.source),
            target: SentenceSide(texts: target, language: languages.target))
        // The pair may have its sides exchanged.
        let isTurned = pair.source.language != languages.source
        let words = resources.words(of: pair)
        layers.append(Self.layer(isTurned ? words.target : words.source, isTurned ? words.source : words.target))
        let anchors = PairedAnchors(
            source: source, sourceLanguage: languages.source, target: target, targetLanguage: languages.target)
        layers.append(Self.layer(anchors))
        for index in layers.indices { layers[index].total() }
    }

    /// What two texts share, each from 0 to about 1.
    struct Likeness: Sendable {
        /// Rare words.
        var words: Float = 0
        /// Numbers, dates and names.
        var anchors: Float = 0

        /// Both together.
        var sum: Float { (words + anchors) / 2 }
    }

    /// What a source text shares with each target text that has anything in common with it, by the target's number.
    ///
    /// - Complexity: O(things of the text): each meets a bounded number of texts.
    func likenesses(of source: Int) -> [Int: Likeness] {
        var found: [Int: Likeness] = [:]
        for (layer, kind) in zip(layers, [\Likeness.words, \Likeness.anchors]) {
            let total = layer.sourceTotals[source]
            var shared: [Int: Float] = [:]
            layer.forEachThing(of: source) { thing, postings in
                for posting in postings {
                    shared[Int(layer.postings[posting]), default: 0] +=
                        layer.weights[thing] * layer.strengths[posting]
                }
            }
            for (target, value) in shared {
                let size = (total * max(1, layer.targetTotals[target])).squareRoot()
                found[target, default: Likeness()][keyPath: kind] = min(1.5, value / max(1, size))
            }
        }
        return found
    }

    /// Whether both texts have so much in numbers, dates and names that it tells something if they share none.
    func haveAnchors(_ source: Int, _ target: Int) -> Bool {
        let anchors = layers[layers.count - 1]
        let least =
            Self.leastAnchors * Rarity.weight(count: 1, of: min(anchors.sourceTotals.count, anchors.targetTotals.count))
        return min(anchors.sourceTotals[source], anchors.targetTotals[target]) >= least
    }

    private static func layer(_ source: WordTable, _ target: WordTable) -> Layer {
        var texts = [[Int32]](repeating: [], count: target.wordCount)
        for text in 0..<target.sentenceCount {
            for word in target[text] where texts[Int(word)].count <= mostTexts { texts[Int(word)].append(Int32(text)) }
        }
        var layer = Layer(offsets: source.offsets, things: source.words, weights: source.weights)
        var isMet = [Bool](repeating: false, count: target.wordCount)
        for word in 0..<Int32(source.wordCount) {
            var best: [Int32: Float] = [:]
            let places = Int(source.translationOffsets[Int(word)])..<Int(source.translationOffsets[Int(word) + 1])
            for place in places {
                let other = source.translations[place]
                guard texts[Int(other)].count <= mostTexts else { continue }
                isMet[Int(other)] = true
                for text in texts[Int(other)] { best[text] = max(best[text] ?? 0, source.strengths[place]) }
            }
            if best.count <= mostTexts {
                for (text, strength) in best.sorted(by: { $0.key < $1.key }) {
                    layer.postings.append(text)
                    layer.strengths.append(strength)
                }
            }
            layer.postingOffsets.append(Int32(layer.postings.count))
        }
        layer.targetTotals = (0..<target.sentenceCount).map { text in
            target[text].reduce(0) { $0 + (isMet[Int($1)] ? target.weights[Int($1)] : 0) }
        }
        return layer
    }

    private static func layer(_ anchors: PairedAnchors) -> Layer {
        var texts = [[Int32]](repeating: [], count: anchors.kinds.count)
        for text in 0..<anchors.target.sentenceCount {
            for anchor in anchors.target[text] where texts[Int(anchor)].count <= mostTexts {
                texts[Int(anchor)].append(Int32(text))
            }
        }
        var layer = Layer(
            offsets: anchors.source.offsets, things: anchors.source.identifiers, weights: anchors.weights)
        for anchor in anchors.kinds.indices {
            if anchors.isShared[anchor], texts[anchor].count <= mostTexts {
                layer.postings += texts[anchor]
                layer.strengths += repeatElement(1, count: texts[anchor].count)
            }
            layer.postingOffsets.append(Int32(layer.postings.count))
        }
        layer.targetTotals = (0..<anchors.target.sentenceCount).map { text in
            anchors.target[text].reduce(0) { $0 + (anchors.isShared[Int($1)] ? anchors.weights[Int($1)] : 0) }
        }
        return layer
    }
}
