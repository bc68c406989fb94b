package import BitextModel

/// One side of a document pair as the evidence sees it.
package struct SentenceSide: Sendable {
    package let texts: [String]
    package let language: Language
    /// Sums of the sentences' lengths in UTF-8 bytes: `[sentences + 1]`.
    ///
    /// Bytes, not characters: a Han character says about as much as three Latin ones, and takes three bytes (hunalign
    /// scores .349 on novels by characters and .658 by bytes).
    package let byteSums: [Double]
    /// Whether a sentence opens a block (a paragraph); empty if the document has only one.
    package let opensBlock: [Bool]
    /// When each sentence is said, in milliseconds from the start; empty where a sentence's time is not known.
    package let times: [ClosedRange<Double>]
    /// What the block of each sentence is; empty where nothing is known of blocks.
    package let kinds: [Block.Kind]
    /// The sentences' numbers in the document they come from, rising.
    package let numbers: [Int]

    package var count: Int { texts.count }

    /// - Parameter numbers: by default 0, 1, 2 ...
    package init(
        texts: [String], language: Language, opensBlock: [Bool] = [], times: [ClosedRange<Double>] = [],
        kinds: [Block.Kind] = [], numbers: [Int]? = nil
    ) {
        self.times = times
        self.kinds = kinds
        self.numbers = numbers ?? Array(texts.indices)
        self.texts = texts
        self.language = language
        self.opensBlock = opensBlock
        var sums = [0.0]
        sums.reserveCapacity(texts.count + 1)
        for text in texts { sums.append(sums[sums.count - 1] + Double(text.utf8.count)) }
        byteSums = sums
    }

    /// A document's sentences but for the blank ones, which stand in no bead.
    package init(_ document: SegmentedDocument) {
        let numbers = document.sentences.indices.filter { !Self.isBlank(document.sentences[$0].text) }
        let blocks = numbers.map { document.sentences[$0].block }
        let hasBlocks = blocks.first != blocks.last
        self.init(
            texts: numbers.map { document.sentences[$0].text }, language: document.language,
            opensBlock: hasBlocks ? blocks.indices.map { $0 == 0 || blocks[$0] != blocks[$0 - 1] } : [],
            times: SentenceTimes.times(of: numbers, in: document),
            kinds: document.blocks.isEmpty
                ? [] : blocks.map { document.blocks.indices.contains($0) ? document.blocks[$0].kind : .paragraph },
            numbers: numbers)
    }

    /// Whether a sentence holds nothing but white space.
    private static func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }

    /// The length of a run of sentences in bytes.
    @inlinable @inline(__always)
    package func bytes(_ start: Int, _ end: Int) -> Double { byteSums[end] - byteSums[start] }
}
