import ArgumentParser
import SentenceAlignment

/// The ways of choosing an alignment, by their names on the command line.
enum DecodingName: String, ExpressibleByArgument, CaseIterable {
    case viterbi, posterior

    var decoding: SentenceAligner.Decoding {
        switch self {
        case .viterbi: .viterbi
        case .posterior: .posterior(threshold: 0.1)
        }
    }
}
