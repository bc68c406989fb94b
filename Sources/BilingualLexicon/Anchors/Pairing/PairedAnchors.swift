package import BitextModel

/// The anchors of two texts that may translate each other, with numbers that are shared between the sides: sentences match
/// where they have the same identifier.
package struct PairedAnchors: Sendable {
    package let source: AnchorTable
    package let target: AnchorTable
    /// What each anchor is, by identifier.
    package let kinds: [AnchorKind]
    /// How much each anchor tells, by identifier: ln((sentences + 1) / (sentences that have it + 0.5)) on the side where it
    /// is more frequent, times the share of places that can have a partner (its count on the side with fewer by that on the
    /// other), times the kind's `reliability`. 0 for what stands in two sentences of three, about 7 for what
    /// stands in one of a thousand.
    package let weights: [Float]
    /// Whether both sides have it anywhere, by identifier. What one side lacks altogether is no evidence against a pair of
    /// sentences.
    package let isShared: [Bool]

    /// Reads both texts. Linear in their length.
    package init(source: [String], sourceLanguage: Language, target: [String], targetLanguage: Language) {
        var first = TextAnchors(sourceLanguage, facing: targetLanguage)
        var second = TextAnchors(targetLanguage, facing: sourceLanguage)
        // The side in Latin letters first: its names are what is looked for in the Han side.
        if first.isHan {
            second.read(target)
            first.read(source, names: second.names)
        } else {
            first.read(source)
            second.read(target, names: first.names)
        }
        let names = first.isHan ? second.names : first.names
        let found = first.foundNames.count > 0 ? first.foundNames : second.foundNames
        first.addNames(found, of: names)
        second.addNames(found, of: names)

        var numbers = KeyTable<AnchorKind>(minimumCapacity: 1024)
        self.source = first.table(sharedWith: second, &numbers)
        self.target = second.table(sharedWith: first, &numbers)
        kinds = numbers.values

        var counts = [[Int32](repeating: 0, count: kinds.count), [Int32](repeating: 0, count: kinds.count)]
        for identifier in self.source.identifiers { counts[0][Int(identifier)] += 1 }
        for identifier in self.target.identifiers { counts[1][Int(identifier)] += 1 }
        var weights: [Float] = []
        var isShared: [Bool] = []
        weights.reserveCapacity(kinds.count)
        let sizes = [self.source.sentenceCount, self.target.sentenceCount]
        for identifier in kinds.indices {
            var weight = Float.infinity
            for side in 0...1 where counts[side][identifier] > 0 {
                weight = min(weight, Rarity.weight(count: Int(counts[side][identifier]), of: sizes[side]))
            }
            let (fewer, more) = (
                min(counts[0][identifier], counts[1][identifier]), max(counts[0][identifier], counts[1][identifier])
            )
            // Of what one side has fifty times and the other once, most places have no partner.
            let balance = fewer == 0 ? 1 : Float(fewer) / Float(more)
            weights.append(max(0, weight) * balance * kinds[identifier].reliability)
            isShared.append(fewer > 0)
        }
        self.weights = weights
        self.isShared = isShared
    }
}
