import ArgumentParser
import Bitext

/// How much is said on standard error; and the one way in which a command ends.
struct MessageOptions: ParsableArguments {
    @Flag(name: .long, help: "Say nothing but errors.")
    var quiet = false

    @Flag(name: .long, help: "Say more about what is done.")
    var verbose = false

    @Option(
        help: ArgumentHelp(
            "Take options from a YAML file, a line for each, such as 'output: memory.tmx'; those of the command line win.",
            valueName: "FILE"))
    var options: [String] = []

    @Flag(help: "Show all options that are given as a file for --options, and do nothing.")
    var printOptions = false

    var console: Console { Console(verbosity: quiet ? .quiet : verbose ? .verbose : .normal) }

    /// Runs a command's work and ends the program with the exit code of whatever it throws.
    func run(_ work: (Console) async throws -> ExitStatus) async throws {
        let console = console
        defer { console.tellRest() }
        do {
            let status = try await work(console)
            if status != .done { throw ExitCode(status.rawValue) }
        } catch let error as any BitextError {
            console.error(error)
            throw ExitCode(error.exitStatus.rawValue)
        }
    }
}
