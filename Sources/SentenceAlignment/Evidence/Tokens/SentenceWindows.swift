/// For each of some sentences that follow each other a range of sentences of the other side; none for all others.
package struct SentenceWindows: Sendable {
    /// Those that may have a range.
    package let sentences: Range<Int>
    private var windows: [Range<Int>]

    /// Empty ranges.
    init(sentences: Range<Int>) {
        self.sentences = sentences
        windows = Array(repeating: 0..<0, count: sentences.count)
    }

    /// The range of a sentence.
    @inline(__always)
    package subscript(sentence: Int) -> Range<Int> {
        sentences.contains(sentence) ? windows[sentence - sentences.lowerBound] : 0..<0
    }

    /// Makes a sentence's range so wide that another is inside.
    mutating func widen(_ sentence: Int, to range: Range<Int>) {
        guard !range.isEmpty else { return }
        let place = sentence - sentences.lowerBound
        let old = windows[place]
        windows[place] =
            old.isEmpty ? range : min(old.lowerBound, range.lowerBound)..<max(old.upperBound, range.upperBound)
    }
}
