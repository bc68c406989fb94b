/// How a command ends (the values of sysexits.h where it has one).
public enum ExitStatus: Int32, Sendable {
    case done = 0
    /// Done, with findings: faults found by validation, a score below the bar, documents of a batch that failed.
    case findings = 1
    case usage = 64
    case badData = 65
    case noInput = 66
    /// A component is missing (a model, a dictionary).
    case unavailable = 69
    case cannotCreate = 73
    case inputOutput = 74
}
