import ArgumentParser
import Bitext

/// Where the program starts.
@main
enum Main {
    static func main() async {
        CorpusOutput.removesTemporaryFilesOnInterruption()
        do {
            let arguments = try OptionsExpansion.expanded(completed(Array(CorpusOutput.arguments.dropFirst())))
            if let message = CommandSuggestion.message(for: arguments) {
                CorpusOutput.message(BitextCommand.fullMessage(for: ValidationError(message)))
                BitextCommand.exit(withError: ExitCode.validationFailure)
            }
            await run(arguments)
        } catch let error as any BitextError {
            end(error)
        } catch {
            BitextCommand.exit(withError: error)
        }
    }

    private static func end(_ error: any BitextError) -> Never {
        Console().error(error)
        BitextCommand.exit(withError: ExitCode(error.exitStatus.rawValue))
    }

    /// What the parser says quotes arguments, which a shell may have taken from names of files: it goes the way of all
    /// messages.
    private static func run(_ arguments: [String]) async {
        do {
            var command = try BitextCommand.parseAsRoot(arguments)
            let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
            if arguments[..<end].contains("--print-options") {
                return try CorpusOutput.show(OptionsExpansion.printed(arguments), noun: "option")
            }
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let error as any BitextError {
            end(error)
        } catch {
            let status = BitextCommand.exitCode(for: error)
            // Help and the like are data, and the parser's own affair.
            guard status != .success else { BitextCommand.exit(withError: error) }
            let message = BitextCommand.fullMessage(for: error)
            if !message.isEmpty { CorpusOutput.message(message) }
            BitextCommand.exit(withError: status)
        }
    }

    /// `--report` without a file means the terminal; the parser knows no options whose value may be left out.
    static func completed(_ arguments: [String]) -> [String] {
        // The review has a report of its own.
        if arguments.first == ReviewCommand.configuration.commandName { return arguments }
        var completed: [String] = []
        for (index, argument) in arguments.enumerated() {
            completed.append(argument)
            guard argument == "--report", !arguments[..<index].contains("--") else { continue }
            let next = index + 1 < arguments.count ? arguments[index + 1] : nil
            if next == nil || (next != "-" && next!.hasPrefix("-")) { completed.append("-") }
        }
        return completed
    }
}
