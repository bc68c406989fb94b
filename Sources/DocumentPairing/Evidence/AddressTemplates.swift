/// Finds which addresses of one side turn into which of the other: by what they share, whatever stands around it.
///
/// A template is the pair of patterns that remains, such as `www.a.example/zh/#/#.html` and `en.a.example/en/#/#.html`.
/// What each is worth is learned from the site (`SiteEvidence`): numbers that count pages in each language by itself meet
/// too, and mean nothing.
struct AddressTemplates {
    /// The template by which two texts meet.
    private(set) var templates: [UnitPair: String] = [:]

    /// - Parameters: the addresses of the texts of both sides.
    /// - Complexity: O(addresses).
    init(source: [String], target: [String]) {
        let sides = [source.map { AddressSignature($0) }, target.map { AddressSignature($0) }]
        for key in [\AddressSignature.words, \AddressSignature.numbers] {
            let places = sides.map { side in
                Dictionary(grouping: side.indices.filter { !side[$0][keyPath: key].isEmpty }) { side[$0][keyPath: key] }
            }
            for (signature, found) in places[0] where found.count == 1 {
                guard let others = places[1][signature], others.count == 1 else { continue }
                let pair = UnitPair(found[0], others[0])
                if templates[pair] == nil {
                    templates[pair] = "\(sides[0][pair.source].pattern) ~ \(sides[1][pair.target].pattern)"
                }
            }
        }
    }
}
