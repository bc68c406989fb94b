import FileAccess

/// Finds the texts of a partition that have several translations. All translations of a text are in one partition.
enum ConflictSearch {
    /// What is known of a text.
    private struct Text {
        var translation: UInt64
        var hasOthers = false
        var best: TranslationRecord
    }

    /// What is found of each pair whose text has several translations.
    ///
    /// - Parameters:
    ///   - kind: what is said of all of them.
    ///   - marksInferior: whether it is also said of all but the best of a text's translations that they are not.
    /// - Throws: `FileError` where the pairs cannot be read.
    /// - Complexity: O(pairs of the partition); memory is some 60 bytes a text.
    static func search(
        _ pairs: RecordPartitions<TranslationRecord>, partition: Int, kind: UnitFinding.Kind, marksInferior: Bool
    ) throws(FileError) -> [UnitFinding] {
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
        var found: [UnitFinding] = []
        guard texts.contains(where: \.hasOthers) else { return found }
        try pairs.forEach(in: partition) { pair throws(FileError) in
            guard let number = numbers[pair.text] else { return }
            let text = texts[Int(number)]
            guard text.hasOthers else { return }
            found.append(UnitFinding(unit: pair.kept, kind: kind))
            if marksInferior, text.best.first != pair.first {
                found.append(UnitFinding(unit: pair.kept, kind: .inferior))
            }
        }
        return found
    }
}
