import BitextModel

/// What the blocks of both sides are: a heading is the translation of a heading, a cell of a cell.
package struct StructureEvidence: BeadEvidence {
    /// What is told apart; a title is a heading.
    private enum Role: Hashable {
        case running, heading, item, cell, caption

        init(_ kind: Block.Kind) {
            switch kind {
            case .title, .heading: self = .heading
            case .listItem: self = .item
            case .tableCell: self = .cell
            case .caption: self = .caption
            case .paragraph, .quotation, .preformatted, .releaseBoilerplate: self = .running
            }
        }
    }

    private let source: [Role]
    private let target: [Role]

    /// - Returns: nil where the sides have no role but running text in common: one may have been saved without.
    package init?(pair: DocumentPair) {
        let sides = [pair.source.kinds, pair.target.kinds].map { $0.map { Role($0) } }
        guard !sides[0].isEmpty, !sides[1].isEmpty else { return nil }
        let shared = Set(sides[0]).intersection(sides[1])
        guard shared != [.running], !shared.isEmpty else { return nil }
        // A role that one side lacks says nothing.
        (source, target) = (
            sides[0].map { shared.contains($0) ? $0 : .running }, sides[1].map { shared.contains($0) ? $0 : .running }
        )
    }

    /// How the roles of both sides' blocks go together.
    package struct Values: FeatureValues {
        /// 1 where both sides are of the same role, and that is not running text.
        package var same: Float = 0
        /// -1 where they are of two roles.
        package var different: Float = 0

        package init() {}
    }

    /// Not fitted: published gold alignments come as bare sentences. Kept small, since paragraphs and lengths know a part of it
    /// already, and since readers and authors mark headings and items as they like.
    static let features = FeatureSet<Values>(.structure, priors: [(\.same, 0.5), (\.different, 0.5)])

    package var features: FeatureSet<Values> { Self.features }

    package func values(of bead: BeadSpan) -> Values {
        var values = Values()
        guard !bead.isNull else { return values }
        let (one, other) = (source[bead.sourceStart], target[bead.targetStart])
        if one != other {
            values.different = -1
        } else if one != .running {
            values.same = 1
        }
        return values
    }
}
