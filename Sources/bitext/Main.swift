import ArgumentParser
import Bitext

/// Where the program starts.
@main
enum Main {
    static func main() async {
        CorpusOutput.removesTemporaryFilesOnInterruption()
        await BitextCommand.main(completed(Array(CommandLine.arguments.dropFirst())))
    }

    /// `--report` without a file means the terminal; the parser knows no options whose value may be left out.
    static func completed(_ arguments: [String]) -> [String] {
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
