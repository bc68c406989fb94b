/// What the aligner may use beside lengths, numbers, names and what it learns from the pair itself.
enum Evidence: String, CaseIterable {
    case neither
    case dictionary
    case encoder
    case both

    /// The options of `bitext align`.
    var options: [String] {
        switch self {
        case .neither: ["--encoder", "none", "--dictionary", "none"]
        case .dictionary: ["--encoder", "none"]
        case .encoder: ["--dictionary", "none"]
        case .both: []
        }
    }
}
