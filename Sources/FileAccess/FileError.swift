package import BitextModel

/// What can go wrong between the program and the file system.
package enum FileError: BitextError, Equatable {
    case missing(String)
    case isDirectory(String)
    case unreadable(String, reason: String)
    case readFailed(String, reason: String)
    case cannotCreate(String, reason: String)
    /// - Parameter isStream: whether what was written before cannot be taken back.
    case writeFailed(String, reason: String, isStream: Bool)
    case outputIsInput(String)
    case outputTwice(String)
    /// A table of the program's own, or of the user's, with a line that cannot be read.
    case badTable(String, line: Int, reason: String)

    /// A file that has to be read as a whole, beyond `InputFile.largest` bytes.
    case tooLarge(String)
    /// A scratch file, or the folder for it, that cannot be written.
    case noScratch(String, reason: String)
    /// The cache folder, or a file in it, that others may have put there.
    case unsafeCache(String, reason: String)

    package var code: String {
        switch self {
        case .missing: "E-FILE-01"
        case .isDirectory: "E-FILE-02"
        case .unreadable: "E-FILE-03"
        case .readFailed: "E-FILE-04"
        case .cannotCreate: "E-FILE-05"
        case .writeFailed: "E-FILE-06"
        case .outputIsInput: "E-FILE-07"
        case .badTable: "E-FILE-08"
        case .outputTwice: "E-FILE-09"
        case .unsafeCache: "E-FILE-10"
        case .tooLarge: "E-FILE-11"
        case .noScratch: "E-FILE-12"
        }
    }

    package var problem: String {
        switch self {
        case .missing(let path):
            Self.isAddress(path) ? "this is an address, and nothing is fetched" : "there is no such file"
        case .isDirectory: "this is a directory, not a file"
        case .unreadable(_, let reason): "the file cannot be opened (\(reason))"
        case .readFailed(_, let reason): "reading stopped half-way (\(reason))"
        case .cannotCreate(_, let reason): "the output cannot be created (\(reason))"
        case .writeFailed(_, let reason, let isStream):
            isStream
                ? "writing stopped half-way (\(reason)); no file was changed"
                : "writing stopped half-way (\(reason)); nothing was left behind, no file was changed"
        case .outputIsInput: "this output is also an input"
        case .outputTwice: "two outputs have this name"
        case .badTable(_, _, let reason): reason
        case .tooLarge: "it has more than \(InputFile.largest >> 20) MB, which is the most that is read as a whole"
        case .noScratch(_, let reason): "no scratch file can be written here (\(reason))"
        case .unsafeCache(_, let reason): "what is in the cache cannot be trusted (\(reason))"
        }
    }

    private static func isAddress(_ path: String) -> Bool {
        path.hasPrefix("https://") || path.hasPrefix("http://") || path.hasPrefix("ftp://")
    }

    package var location: ErrorLocation? {
        switch self {
        case .missing(let file), .isDirectory(let file), .unreadable(let file, _), .readFailed(let file, _):
            ErrorLocation(file: file)
        case .cannotCreate(let file, _), .writeFailed(let file, _, _), .outputIsInput(let file), .outputTwice(let file):
            .output(file)
        case .badTable(let file, let line, _): ErrorLocation(file: file, line: line)
        case .unsafeCache(let file, _), .tooLarge(let file), .noScratch(let file, _): ErrorLocation(file: file)
        }
    }

    package var remedy: String {
        switch self {
        case .missing(let path): Self.isAddress(path) ? "Save the page and name the file" : "Check the path"
        case .isDirectory: "Name a file in it"
        case .unreadable: "Check that you may read it"
        case .readFailed: "Check the disk and try again"
        case .cannotCreate: "Name a file in a folder that exists and that you may write to"
        case .writeFailed: "Make room on the disk, or write elsewhere"
        case .outputIsInput, .outputTwice: "Give the output another name"
        case .unsafeCache:
            "Take the rights of others away (chmod go-w), or put the files into a folder of your own and name it in BITEXT_CACHE"
        case .badTable: "Mend that line"
        case .noScratch: "Make room in this folder, or name another in TMPDIR"
        case .tooLarge: "Cut it into several files"
        }
    }

    package var exitStatus: ExitStatus {
        switch self {
        case .missing, .isDirectory, .unreadable: .noInput
        case .readFailed, .writeFailed, .noScratch: .inputOutput
        case .cannotCreate: .cannotCreate
        case .outputIsInput, .outputTwice: .usage
        case .badTable, .tooLarge: .badData
        case .unsafeCache: .unavailable
        }
    }
}
