import ArgumentParser
import Bitext

/// Sets of quality rules by their names on the command line.
enum FilterName: String, ExpressibleByArgument, CaseIterable {
    case none, `default`, strict

    var options: CorpusFilter.Options? {
        switch self {
        case .none: nil
        case .default: .default
        case .strict: .strict
        }
    }
}
