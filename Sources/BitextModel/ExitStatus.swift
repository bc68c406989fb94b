/// How a command ends (the values of sysexits.h where it has one).
public enum ExitStatus: Int32, Sendable {
    /// All went well.
    case done = 0
    /// Done, with findings: faults found by validation, a score below the bar, documents of a batch that failed.
    case findings = 1
    /// The command line was wrong.
    case usage = 64
    /// The data was wrong.
    case badData = 65
    /// An input does not exist or cannot be read.
    case noInput = 66
    /// A component is missing (a model, a dictionary).
    case unavailable = 69
    /// An output cannot be created.
    case cannotCreate = 73
    /// Reading or writing failed.
    case inputOutput = 74
}
