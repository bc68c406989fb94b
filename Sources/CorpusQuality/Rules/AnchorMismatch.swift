/// What one side has and the other lacks.
struct AnchorMismatch {
    /// The text of the first that is missing.
    var example: String
    /// What stands in its place on the other side, where something does: the two contradict each other.
    var opposite: String?
    /// How many are missing, and how many there are on both sides.
    var missing: Int
    var total: Int

    /// The share of all that is missing.
    var share: Double { total == 0 ? 0 : Double(missing) / Double(total) }

    /// What is wrong, in words.
    var description: String {
        if let opposite { return "'\(example)' stands against '\(opposite)'" }
        return "'\(example)' is missing on the other side; \(missing) of \(total) are"
    }
}
