import Bitext

/// Why a file of options is none.
struct OptionsFileError: BitextError, Hashable {
    /// The file.
    var file: String
    /// Where in it, from 1.
    var line: Int
    /// What is wrong, as a sentence without a full stop.
    var problem: String
    /// What to do, as a sentence without a full stop.
    var remedy = "Write a line for each option, such as 'output: memory.tmx', or make the file by --print-options"

    var code: String { "E-OPTIONS-01" }
    var location: ErrorLocation? { ErrorLocation(file: file, line: line) }
    var exitStatus: ExitStatus { .badData }
}
