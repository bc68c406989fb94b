import FileAccess

/// Finds the texts of a partition that have several translations. All translations of a text are in one partition.
enum ConflictSearch {
    /// What is known of a text.
    private struct Text {
        var translation: UInt64
        var hasOthers = false
        var best: TranslationRecord
    }

    /// - Parameter found: told of every pair of texts whose text has several translations, and whether another of them is
    ///   better.
    /// - Throws: `FileError` where the pairs cannot be read; what `found` throws.
    /// - Complexity: O(pairs of the partition); memory is some 60 bytes a text.
    static func search(
        _ pairs: RecordPartitions<TranslationRecord>, partition: Int,
        found: (TranslationRecord, _ isInferior: Bool) throws(FileError) -> Void
    ) throws(FileError) {
        var numbers = KeyMap(capacity: pairs.recordCount(in: partition))
        var texts: [Text] = []
        try pairs.forEach(in: partition) { pair throws(FileError) in
            let next = UInt32(texts.count)
            let number = Int(numbers.value(of: pair.text, orNew: next))
            guard number != Int(next) else {
                texts.append(Text(translation: pair.translation, best: pair))
                return
            }
            if pair.translation != texts[number].translation { texts[number].hasOthers = true }
            if pair.isBetter(than: texts[number].best) { texts[number].best = pair }
        }
        guard texts.contains(where: \.hasOthers) else { return }
        try pairs.forEach(in: partition) { pair throws(FileError) in
            guard let number = numbers[pair.text] else { return }
            let text = texts[Int(number)]
            if text.hasOthers { try found(pair, text.best.first != pair.first) }
        }
    }
}
