import BitextModel
import CorpusQuality

/// The quality rules of `bitext filter`, applied to the units of one release.
public struct UnitFilter: Sendable {
    private let options: FilterOptions
    private let languages: (source: Language, target: Language)

    public init(options: FilterOptions, release: AlignedRelease) {
        self.options = options
        languages = release.languages
    }

    /// Takes the rejected units out.
    ///
    /// - Returns: the rejected units with their reasons.
    public func split(_ units: inout [TranslationUnit]) -> [(unit: TranslationUnit, reasons: String)] {
        let lengths = LengthModel(
            fitting: units.map { (source: $0.source.text.utf8.count, target: $0.target.text.utf8.count) })
        var filter = CorpusFilter(
            options: options, source: languages.source, target: languages.target, lengths: lengths)
        var kept: [TranslationUnit] = []
        var rejected: [(unit: TranslationUnit, reasons: String)] = []
        for unit in units {
            let reasons = filter.rejections(of: unit)
            if reasons.isEmpty {
                kept.append(unit)
            } else {
                rejected.append((unit, reasons.map(\.reason.rawValue).joined(separator: ", ")))
            }
        }
        units = kept
        return rejected
    }
}
