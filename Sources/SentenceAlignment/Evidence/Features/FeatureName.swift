/// The name of a feature: its kind of evidence, what it measures, and on which side where it speaks of one.
package struct FeatureName: Hashable, Sendable, CustomStringConvertible {
    package let kind: EvidenceKind
    /// What is measured: `ratio`, `coverage`.
    package let measure: String
    /// The side that is measured; nil where it is both.
    package let side: TokenSide?

    package init(_ kind: EvidenceKind, _ measure: String, side: TokenSide? = nil) {
        self.kind = kind
        self.measure = measure
        self.side = side
    }

    /// The feature that says the same of the other side; itself where it speaks of both.
    package var mirrored: FeatureName {
        switch side {
        case nil: self
        case .source: FeatureName(kind, measure, side: .target)
        case .target: FeatureName(kind, measure, side: .source)
        }
    }

    /// As weight files write it: `length.ratio`, `words.coverage.source`.
    package var description: String {
        switch side {
        case nil: "\(kind).\(measure)"
        case .source: "\(kind).\(measure).source"
        case .target: "\(kind).\(measure).target"
        }
    }
}
