package import BitextModel
package import FileAccess

/// What can go wrong with the sentence encoder.
package enum EncoderError: BitextError, Equatable {
    /// No model file is in the cache folder; the path is where it would be.
    case notInstalled(String)
    case cannotOpen(String, reason: String)
    case notAModel(String)
    case wrongVersion(String, found: Int, expected: Int)
    /// The cache folder is not safe.
    case untrusted(FileError)
    /// The file is not what was once written: shortened, or with changed bytes.
    case damaged(String, reason: String)
    /// The processor has no instructions for a precision.
    case noSuchPrecision(String)

    package var code: String {
        switch self {
        case .notInstalled: "E-ENCODER-01"
        case .cannotOpen: "E-ENCODER-02"
        case .notAModel: "E-ENCODER-03"
        case .wrongVersion: "E-ENCODER-04"
        case .damaged: "E-ENCODER-05"
        case .noSuchPrecision: "E-ENCODER-06"
        case .untrusted(let error): error.code
        }
    }

    package var problem: String {
        switch self {
        case .notInstalled: "the sentence encoder's model is not installed"
        case .cannotOpen(_, let reason): "the model file cannot be opened (\(reason))"
        case .notAModel: "this is not a model file of the sentence encoder"
        case .wrongVersion(_, let found, let expected):
            "the model file has format version \(found), this program reads version \(expected)"
        case .untrusted(let error): error.problem
        case .damaged(_, let reason): "the model file is damaged (\(reason))"
        case .noSuchPrecision(let precision): "this processor has no instructions for the precision \(precision)"
        }
    }

    package var location: ErrorLocation? {
        switch self {
        case .notInstalled(let file), .cannotOpen(let file, _), .notAModel(let file), .wrongVersion(let file, _, _),
            .damaged(let file, _):
            ErrorLocation(file: file)
        case .untrusted(let error): error.location
        case .noSuchPrecision: nil
        }
    }

    package var remedy: String {
        switch self {
        case .notInstalled: "Run Tools/fetch-model once while there is a network"
        case .cannotOpen: "Check that the file exists and that you may read it"
        case .notAModel: "Name the file that Tools/fetch-model has made"
        case .untrusted(let error): error.remedy
        case .noSuchPrecision: "Take single precision, as without --precision"
        case .wrongVersion, .damaged: "Delete it and run Tools/fetch-model again"
        }
    }

    package var exitStatus: ExitStatus {
        switch self {
        case .notInstalled, .wrongVersion, .untrusted, .noSuchPrecision: .unavailable
        case .cannotOpen: .noInput
        case .notAModel, .damaged: .badData
        }
    }
}
