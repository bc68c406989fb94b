import BitextModel

/// What a bead is to the next one: whether sentences go over one to one, are cut otherwise, or are left out.
package enum BeadKind: Int, CaseIterable, Sendable {
    case oneToOne, many, sourceNull, targetNull

    static let count = allCases.count

    init(_ type: Bead.Kind) {
        switch (type.source, type.target) {
        case (_, 0): self = .sourceNull
        case (0, _): self = .targetNull
        case (1, 1): self = .oneToOne
        default: self = .many
        }
    }

    /// The kind with both sides exchanged.
    var mirrored: BeadKind {
        switch self {
        case .sourceNull: .targetNull
        case .targetNull: .sourceNull
        default: self
        }
    }

    /// For each bead type the number of its kind.
    static let ofTypes: [Int] = BeadInventory.types.map { BeadKind($0).rawValue }

    /// As a weight file writes it.
    var name: String {
        switch self {
        case .oneToOne: "1-1"
        case .many: "many"
        case .sourceNull: "1-0"
        case .targetNull: "0-1"
        }
    }
}
