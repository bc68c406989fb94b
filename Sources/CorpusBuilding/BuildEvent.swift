package import BitextModel

/// What happens while a corpus is built.
package enum BuildEvent: Sendable {
    /// The parts of the work, in their order.
    package enum Stage: String, Sendable {
        case reading
        case pairing
        case learning
        case aligning
        case writing
    }

    /// So many pages or pairs of a stage are done.
    case progress(Stage, Int, of: Int)
    /// So many word translations were learned across the documents.
    case learned(Int)
    /// What concerns one page or pair alone.
    case failed(any BitextError)
}
