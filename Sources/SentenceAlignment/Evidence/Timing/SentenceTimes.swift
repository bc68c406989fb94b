import BitextModel

/// When the sentences of subtitles are said.
enum SentenceTimes {
    /// The time of each sentence: its share of its block's time, by its share of the block's text.
    ///
    /// - Parameter numbers: those of the sentences, rising.
    /// - Returns: nothing where a block has no time.
    /// - Complexity: O(sentences).
    static func times(of numbers: [Int], in document: SegmentedDocument) -> [ClosedRange<Double>] {
        var times: [ClosedRange<Double>] = []
        var next = 0
        while next < numbers.count {
            let block = document.sentences[numbers[next]].block
            guard document.blocks.indices.contains(block),
                case .cue(let start, let end) = document.blocks[block].position
            else { return [] }
            var last = next
            while last < numbers.count, document.sentences[numbers[last]].block == block { last += 1 }
            let lengths = numbers[next..<last].map { Double(document.sentences[$0].text.utf8.count) }
            let scale = Double(max(0, end - start)) / max(1, lengths.reduce(0, +))
            var time = Double(start)
            for length in lengths {
                times.append(time...(time + length * scale))
                time += length * scale
            }
            next = last
        }
        return times
    }
}
